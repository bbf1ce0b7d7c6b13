import { describe, expect, it, vi } from 'vitest';
import type { LineFigure } from '@/lib/model/figures';
import { badgeOf, decimal, FakePage, figuresOf, inside, ours, settle } from './overlay.testing';
import { failure, freshScene, labels, scene, start } from './scene.testing';

freshScene();

const open = (badge: HTMLElement | undefined) =>
  badge?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));

const figures = (change: Partial<LineFigure> = {}, total = badgeOf()) =>
  figuresOf({ total, lines: figuresOf().lines.map((line) => ({ ...line, ...change })) });
/** The card of a row's badge, open. */
async function card(change: Partial<LineFigure> = {}, push: () => object = () => ({})) {
  const page = new FakePage(['A']);
  page.member = () => 'ALovelace';
  const background = start(page, {
    'page.agreement': () => ({ figures: figures(change), reason: null }),
    'page.push': () => push() as Record<string, never>,
  });
  await settle();
  const face = inside(ours('badge')[0], '.face');
  open(ours('badge')[0]);
  const buttons = () => [...(inside(ours('card')[0], 'footer')?.querySelectorAll('button') ?? [])];
  return { page, background, face, correct: () => buttons().find((one) => one.textContent === 'Correct…') };
}

describe('a row’s card', () => {
  it('leads to its correction: the wish is kept, with who is signed in, and the panel opens', async () => {
    const { background, correct } = await card();
    correct()?.click();
    expect(ours('panel')).toHaveLength(0);
    await settle();
    const [asked, ...more] = background.asked.filter(({ name }) => name === 'page.push');
    expect(asked?.input).toEqual({ lineId: 'A', member: 'ALovelace' });
    expect(more).toEqual([]);
    expect(ours('panel')).toHaveLength(1);
    expect(ours('card')).toHaveLength(0);
  });

  it.each<[string, Partial<LineFigure>]>([
    ['matches', { badge: badgeOf({ state: 'matched', variance: decimal('0') }) }],
    ['has no figure', { badge: badgeOf({ state: 'unknown', variance: null, reason: 'unmapped' }) }],
    ['is compared with the page', { badge: badgeOf({ comparedWith: 'page' }) }],
  ])('does not where the row %s', async (_why, change) => {
    expect((await card(change)).correct()).toBeUndefined();
  });

  it('of the total does not', async () => {
    await card();
    open(ours('total')[0]);
    const dialog = inside(ours('card')[0], '[role=dialog]');
    expect(dialog?.getAttribute('aria-label')).toContain('Total of');
    expect(dialog?.textContent).not.toContain('Correct…');
  });

  it('says why not where it cannot be asked, and opens nothing', async () => {
    const { correct } = await card({}, () => {
      throw failure('unexpected');
    });
    correct()?.click();
    await settle();
    expect(inside(ours('card')[0], '[role=alert]')?.textContent).toBe('It is off. Reload.');
    expect(ours('panel')).toHaveLength(0);
  });

  it('gives the focus back to the badge when the panel is closed, and to the launcher where that is gone', async () => {
    const { face, correct } = await card();
    const focus = vi.spyOn(face as HTMLElement, 'focus');
    correct()?.click();
    await settle();
    focus.mockClear();
    const pressEscape = () =>
      ours('panel')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    pressEscape();
    expect(ours('panel')).toHaveLength(0);
    expect(focus).toHaveBeenCalledTimes(1);

    open(ours('badge')[0]);
    correct()?.click();
    await settle();
    focus.mockClear();
    ours('badge')[0]?.remove();
    pressEscape();
    expect(focus).not.toHaveBeenCalled();
    const launcher = ours('launcher')[0];
    expect(launcher?.shadowRoot?.activeElement?.classList.contains('launcher')).toBe(true);
  });
});

describe('after a push', () => {
  it('badges, total and what is used on no row are others without a reload, and the old list is told', async () => {
    const page = new FakePage(['A']);
    let now = figures();
    const background = start(page, { 'page.agreement': () => ({ figures: now, reason: null }) });
    await settle();
    expect(labels()[0]).toContain('Under-billed by 2');
    const [before] = page.reading.rows;
    const matched = badgeOf({ state: 'matched', billed: decimal('42'), variance: decimal('0') });
    now = figures({ quantity: decimal('42'), quantityBefore: decimal('40'), badge: matched }, matched);
    now.unplaced = [{ product: 'New', service: '', used: decimal('3'), unit: 'Seat', ruled: false }];
    page.reading = { ...page.reading, rows: before ? [{ ...before, stale: true }] : [] };
    const asked = background.count('page.agreement');
    scene.hear({ event: 'changed' });
    await settle();
    // From the cache alone: the push has read it again.
    expect(background.count('page.agreement')).toBe(asked + 1);
    expect(labels()[0]).toMatch(
      /^Matched.*This row shows 40, from before a push, until the list is refreshed\./,
    );
    const total = inside(ours('total')[0], '.face')?.getAttribute('aria-label');
    expect(total).toMatch(/^Matched.*Used, but on no row: 1/);
    expect(inside(ours('outdated')[0], '[role=status]')?.textContent).toContain('1 row still shows');
    page.reading = { ...page.reading, rows: before ? [{ ...before, quantity: decimal('42') }] : [] };
    page.change();
    await settle();
    expect(labels()[0]).not.toContain('before a push');
    expect(ours('outdated')).toHaveLength(0);
  });
});
