import { describe, expect, it, vi } from 'vitest';
import { badgeOf, decimal, FakePage, figuresOf, inside, ours, settle } from './overlay.testing';
import { freshScene, labels, scene, start } from './scene.testing';

freshScene();

describe('what is drawn', () => {
  it('draws a badge per known line and the total, first from the cache, then read again once', async () => {
    const page = new FakePage();
    const background = start(page);
    await settle();
    expect(labels()).toHaveLength(2);
    expect(ours('total')).toHaveLength(1);
    page.change();
    await settle();
    const asked = background.asked.filter(({ name }) => name === 'page.agreement');
    expect(asked.map(({ input }) => (input as { reread: boolean }).reread)).toEqual([false, true]);
  });

  it('corrects badges in place after the second reading', async () => {
    const page = new FakePage(['A']);
    const corrected = figuresOf();
    for (const line of corrected.lines)
      line.badge = badgeOf({ used: decimal('50'), variance: decimal('10') });
    start(page, {
      'page.agreement': ({ reread }) => ({ figures: reread ? corrected : figuresOf(), reason: null }),
    });
    await settle();
    expect(labels()).toEqual([expect.stringContaining('Under-billed by 10')]);
  });

  it('takes its colours from the rows, not from a header on a dark bar that was drawn before them', async () => {
    const page = new FakePage();
    const { reading } = page;
    page.head?.setAttribute('style', 'background: rgb(20, 20, 20)');
    document.body.style.background = 'rgb(255, 255, 255)';
    page.reading = { state: 'no grid', by: null, rows: [] };
    start(page);
    await settle();
    const colours = (kind: string): string =>
      [...(ours(kind)[0]?.shadowRoot?.adoptedStyleSheets ?? [])]
        .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
        .join('');
    expect(colours('total')).toContain('#183324');
    page.reading = reading;
    page.change();
    await settle();
    for (const kind of ['badge', 'total']) expect(colours(kind)).toContain('#e5f4ea');
    document.body.removeAttribute('style');
  });

  it('writes nothing when nothing changed', async () => {
    const page = new FakePage();
    start(page);
    await settle();
    const writes = vi.fn();
    const observer = new MutationObserver(writes);
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document, everything);
    for (const host of document.querySelectorAll('[data-seatcheck]'))
      if (host.shadowRoot) observer.observe(host.shadowRoot, everything);
    for (let time = 0; time < 5; time += 1) page.change();
    await settle();
    expect(writes).not.toHaveBeenCalled();
    observer.disconnect();
  });

  it('takes the badge from a row that was emptied, at once', async () => {
    const page = new FakePage();
    start(page);
    await settle();
    page.reading.rows.pop();
    page.change();
    expect(ours('badge')).toHaveLength(1);
  });

  it('takes back the badge of a row that says something else before it can be read again', async () => {
    const page = new FakePage();
    start(page);
    await settle();
    const [first, second] = ours('badge').map((host) => inside(host, '.face'));
    const isSeen = () => [first, second].map((face) => face?.hasAttribute('data-form'));
    for (const face of [first, second]) face?.setAttribute('data-form', 'full');
    const [row] = page.reading.rows;
    const text = row?.cell.firstChild as Text;
    page.unseen();
    expect(isSeen()).toEqual([true, true]);
    text.nodeValue = '41.00';
    page.unseen();
    expect(isSeen()).toEqual([false, true]);
    text.nodeValue = '40.00';
    page.change();
    expect(labels()).toHaveLength(2);
  });

  it('draws nothing on a vetoed page and removes everything off agreement pages', async () => {
    const page = new FakePage();
    start(page);
    await settle();
    page.reading = { state: 'vetoed', by: null, rows: [] };
    page.change();
    expect([...ours('badge'), ...ours('total')]).toHaveLength(0);
    page.shown = null;
    page.change();
    expect(document.querySelectorAll('[data-seatcheck]')).toHaveLength(0);
  });

  it('drops the answer of an earlier navigation', async () => {
    const page = new FakePage(['A']);
    let answer: (() => void) | undefined;
    start(page, {
      'page.agreement': ({ recordId }) =>
        recordId === 5
          ? new Promise((done) => {
              answer = () => done({ figures: figuresOf(), reason: null });
            })
          : { figures: null, reason: 'agreement not known' },
      'page.rows': ({ rows }) => ({ badges: rows.map(() => null), known: rows.map(() => null) }),
    });
    page.told = { recordId: 6, names: ['Other'], companyName: null };
    page.change();
    answer?.();
    await settle();
    expect(ours('badge')).toHaveLength(0);
  });

  it('asks for rows by their words when the record is unknown, and says when the page differs', async () => {
    const page = new FakePage([null]);
    page.told = { ...page.told, recordId: null };
    const background = start(page, {
      'page.agreement': () => ({ figures: null, reason: 'agreement not known' }),
      'page.rows': ({ rows }) => ({
        badges: rows.map(() => badgeOf()),
        known: rows.map(() => decimal('41')),
      }),
    });
    await settle();
    page.change();
    await settle();
    expect(labels()).toEqual([expect.stringContaining('another quantity than the record')]);
    expect(background.count('page.rows')).toBe(1);
    expect(background.asked.at(-1)?.input).toMatchObject({
      rows: [{ company: 'Northwind', agreement: 'Managed Services' }],
    });
  });

  it('asks for a total per row on a list of agreements, and for nothing else', async () => {
    const page = new FakePage([]);
    page.shown = 'agreement-search';
    page.addRow({ company: 'Northwind', agreement: 'Managed Services', product: null, quantity: null });
    const background = start(page);
    await settle();
    expect(labels()).toHaveLength(1);
    expect(background.asked.map(({ name }) => name)).toEqual(['page.status', 'page.rows']);
    expect(background.asked.at(-1)?.input).toMatchObject({ screen: 'agreement-search' });
  });

  it('does nothing at all on a page that is no agreement page', async () => {
    const page = new FakePage();
    page.shown = null;
    const background = start(page);
    await settle();
    expect(background.asked).toEqual([]);
    expect(scene.furniture).not.toHaveBeenCalled();
    expect(document.querySelectorAll('[data-seatcheck]')).toHaveLength(0);
  });

  it('shows a word and no number for a row without a line', async () => {
    start(new FakePage([null]));
    await settle();
    expect(labels()).toEqual(['No figure: line not found.']);
  });

  it('asks again when data was published, and keeps what is drawn until then', async () => {
    const page = new FakePage(['A']);
    const background = start(page);
    await settle();
    const before = ours('badge')[0];
    scene.hear({ event: 'published' });
    expect(ours('badge')[0]).toBe(before);
    await settle();
    expect(background.count('page.agreement')).toBe(3);
    expect(ours('badge')[0]).toBe(before);
  });
});
