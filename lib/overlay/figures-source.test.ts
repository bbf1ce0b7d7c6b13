import { describe, expect, it } from 'vitest';
import type { Input } from '@/lib/messaging/protocol';
import type { AgreementFigures } from '@/lib/model/figures';
import { FiguresSource } from './figures-source';
import { FakePage, fakeBackground, figuresOf, settle } from './overlay.testing';

const ROWS = [
  ['ID-A', '40'],
  ['ID-B', '41'],
  ['ID-C', '42'],
];
type Asked = Input<'page.agreement'>;

/** A page without an id in its address; `answer`: what the background makes of names and rows. */
function nameless(
  answer: (asked: Asked) => AgreementFigures | null,
  companyName: string | null = 'Northwind',
) {
  const page = new FakePage();
  page.told = { recordId: null, names: ['Managed Services'], companyName };
  let rows = ROWS;
  page.fingerprint = () => rows as never;
  const background = fakeBackground({
    'page.agreement': (asked) => ({ figures: answer(asked), reason: null }),
  });
  const source = new FiguresSource(page, background.ask, {
    changed: () => undefined,
    kept: () => undefined,
    failed: (thrown) => {
      throw thrown;
    },
  });
  return {
    background,
    current: async () => {
      source.current();
      await settle();
      return source.current();
    },
    /** As a drawing does whose rows nothing proves. */
    doubted: async () => {
      for (let time = 0; time < 5; time += 1) {
        source.doubt(page.record());
        source.current();
        await settle();
      }
      return source.current();
    },
    showRows: (next: string[][]) => {
      rows = next;
    },
  };
}

describe('figures that only names or rows led to, on a page whose rows do not bear them out', () => {
  it('stay where name and company alone lead to one agreement', async () => {
    const { current, doubted, background } = nameless(() => figuresOf());
    expect(await current()).not.toBeNull();
    expect(await doubted()).toEqual(figuresOf());
    const asked = background.asked.map(({ input }) => (input as Asked).rows.length);
    // From the cache and read again: with the rows, then by the names alone, and no more after that.
    expect(asked).toEqual([3, 3, 0, 0]);
  });

  it('go where only the rows led to them, until there are other rows', async () => {
    const { current, doubted, showRows, background } = nameless(({ rows, recordId }) =>
      rows.length > 0 || recordId !== null ? figuresOf() : null,
    );
    expect(await current()).not.toBeNull();
    expect(await doubted()).toBeNull();
    const before = background.asked.length;
    expect(await doubted()).toBeNull();
    expect(background.asked.length).toBe(before);
    showRows([...ROWS, ['ID-D', '43']]);
    expect(await current()).not.toBeNull();
  });

  it('go where the page does not name the company: another one’s agreement may have that name', async () => {
    const { current, doubted } = nameless(() => figuresOf(), null);
    expect(await current()).not.toBeNull();
    expect(await doubted()).toBeNull();
  });
});
