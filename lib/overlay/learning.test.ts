import { describe, expect, it, vi } from 'vitest';
import type { LearnedFit } from '@/lib/psa/contract';
import { FakePage, failing, figuresOf, inside, ours, settle } from './overlay.testing';
import { failure, freshScene, start } from './scene.testing';

freshScene();

const LAYOUT = { rows: 'tbody>tr', product: 'td:nth-child(1)', quantity: 'td:nth-child(2)', number: 0 };
/** A page of which no reading holds, but what is learned when `fits`. */
function strange(fits: LearnedFit | null = { filled: 2, known: 2, agreeing: 2, otherDay: false }) {
  const page = new FakePage();
  page.head = null;
  document.body.innerHTML =
    '<table><tbody><tr><td>ID-A x</td><td>40</td></tr><tr><td>ID-B x</td><td>40</td></tr></tbody></table>';
  page.reading = { state: 'not recognised', by: null, rows: [] };
  const state = { page, learned: 0, holds: fits !== null && fits.agreeing > 0 };
  page.learn = (learned) => {
    if (learned) state.learned += 1;
    const isRead = learned !== null && state.holds;
    page.reading = isRead
      ? { state: 'read', by: 'learned', rows: [] }
      : { state: 'not recognised', by: null, rows: [] };
    return learned && fits;
  };
  return state;
}
const note = () => inside(ours('note')[0], '.note');
const press = (name: string, within = ours('note')[0]): void => {
  const buttons = [...(within?.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find((one) => one.textContent === name);
  if (!button) throw new Error(`There is no button ${name}`);
  button.click();
};
/** Until the note is there. */
const noted = () => new Promise((done) => setTimeout(done, 1800));
/** Draws again and waits. */
async function redraw(page: FakePage): Promise<void> {
  page.change();
  await settle();
}
const key = (name: string): boolean =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

describe('what was learned', () => {
  it('is asked for where nothing else reads the page, once, and used', async () => {
    const { page } = strange();
    const background = start(page, { 'page.learned': () => ({ learned: { layout: LAYOUT, misses: 0 } }) });
    await settle();
    await redraw(page);
    expect(background.asked.filter(({ name }) => name === 'page.learned')).toEqual([
      { name: 'page.learned', input: { psa: 'connectwise', screen: 'agreement-lines ' } },
    ]);
    expect(page.reading.by).toBe('learned');
    expect(background.count('page.learn')).toBe(0);
  });

  it('is not asked for on a page that is read', async () => {
    const background = start(new FakePage());
    await settle();
    expect(background.count('page.learned')).toBe(0);
  });

  it('is told to be contradicted once for an agreement, and forgotten when the background says so', async () => {
    const { page } = strange({ filled: 2, known: 0, agreeing: 0, otherDay: false });
    const background = start(page, {
      'page.learned': () => ({ learned: { layout: LAYOUT, misses: 1 } }),
      'page.unlearn': () => ({ forgotten: true }),
    });
    await settle();
    await redraw(page);
    await noted();
    await redraw(page);
    expect(background.asked.filter(({ name }) => name === 'page.unlearn').map(({ input }) => input)).toEqual([
      { psa: 'connectwise', screen: 'agreement-lines ', contradicted: true },
    ]);
    expect(note()?.textContent).toContain('not recognised');
  });

  it('is not doubted where the page shows another day than today', async () => {
    const { page } = strange({ filled: 2, known: 2, agreeing: 0, otherDay: true });
    const background = start(page, { 'page.learned': () => ({ learned: { layout: LAYOUT, misses: 1 } }) });
    await settle();
    await redraw(page);
    await noted();
    await redraw(page);
    expect(background.count('page.learned')).toBe(1);
    expect(background.count('page.unlearn')).toBe(0);
    expect(note()?.textContent).toContain('not recognised');
  });

  it('is not contradicted by a list that is not there', async () => {
    vi.useFakeTimers();
    const { page } = strange({ filled: 0, known: 0, agreeing: 0, otherDay: false });
    page.lacks = true;
    page.learn = () => null;
    page.reading = { state: 'no grid', by: null, rows: [] };
    const background = start(page, { 'page.learned': () => ({ learned: { layout: LAYOUT, misses: 1 } }) });
    await vi.advanceTimersByTimeAsync(7000);
    page.change();
    await vi.advanceTimersByTimeAsync(100);
    vi.useRealTimers();
    expect(note()?.textContent).toContain('No list of these lines is found here');
    expect(background.count('page.learned')).toBe(1);
    expect(background.count('page.unlearn')).toBe(0);
  });

  it('is told to hold again after it was contradicted', async () => {
    const { page } = strange();
    const background = start(page, {
      'page.learned': () => ({ learned: { layout: LAYOUT, misses: 1 } }),
      'page.learn': () => ({}),
    });
    await settle();
    await redraw(page);
    await redraw(page);
    expect(background.count('page.learn')).toBe(1);
  });
});

describe('pointing', () => {
  const learned = { 'page.learned': () => ({ learned: null }), 'page.learn': () => ({}) };

  it('by keyboard, from the note, keeps what agrees and says so', async () => {
    const { page } = strange();
    const background = start(page, learned);
    await settle();
    await noted();
    press('Show Seatcheck where');
    expect(note()).toBeNull();
    expect(inside(ours('pointing')[0], '.note')?.getAttribute('aria-label')).toBe(
      'Click a product in the list.',
    );
    expect(key('Enter')).toBe(false);
    expect(inside(ours('pointing')[0], '.note')?.getAttribute('aria-label')).toMatch(/quantity/);
    key('ArrowRight');
    key('ArrowRight');
    key('Enter');
    await settle();
    await redraw(page);
    expect(ours('pointing')).toEqual([]);
    expect(background.asked.find(({ name }) => name === 'page.learn')?.input).toEqual({
      psa: 'connectwise',
      screen: 'agreement-lines ',
      layout: expect.objectContaining({ product: 'td:nth-child(1)', quantity: 'td:nth-child(2)' }),
    });
    expect(note()?.textContent).toContain('Learned for this screen');
    expect(ours('note')[0]?.shadowRoot?.activeElement).toBe(note());
  });

  it('keeps nothing of what does not agree, and says why', async () => {
    const { page } = strange({ filled: 2, known: 0, agreeing: 0, otherDay: false });
    const background = start(page, learned);
    await settle();
    await noted();
    press('Show Seatcheck where');
    for (const name of ['Enter', 'ArrowRight', 'ArrowRight', 'Enter']) key(name);
    await settle();
    await redraw(page);
    expect(note()?.textContent).toContain('0 of 2 rows name a product of this agreement');
    expect(note()?.textContent).toContain('Nothing was kept');
    expect(background.count('page.learn')).toBe(0);
    expect(background.count('page.unlearn')).toBe(0);
  });

  it('says when it could not be kept, and reads nothing by it', async () => {
    const { page } = strange();
    start(page, { ...learned, 'page.learn': () => failing(failure('store.full')) });
    await settle();
    await noted();
    press('Show Seatcheck where');
    for (const name of ['Enter', 'ArrowRight', 'ArrowRight', 'Enter']) key(name);
    await settle();
    await redraw(page);
    await redraw(page);
    expect(note()?.textContent).toContain('It could not be kept: It is off. Reload.');
    expect(page.reading.by).toBeNull();
  });

  it('ends with Escape, and with the agreement', async () => {
    const { page } = strange();
    start(page, { ...learned, 'page.agreement': () => ({ figures: figuresOf(), reason: null }) });
    await settle();
    await noted();
    press('Show Seatcheck where');
    key('Escape');
    await settle();
    expect(ours('pointing')).toEqual([]);
    expect(note()?.textContent).toContain('not recognised');
    press('Show Seatcheck where');
    page.shown = null;
    await redraw(page);
    expect(ours('pointing')).toEqual([]);
  });

  it('by mouse takes what lies below the sheet, and asks again where there is no number', async () => {
    const { page } = strange();
    start(page, learned);
    await settle();
    await noted();
    press('Show Seatcheck where');
    const [product, quantity] = [...document.querySelectorAll('td')];
    const click = (on: Element | undefined): void => {
      Object.assign(document, { elementsFromPoint: () => [ours('pointing')[0], on] });
      const sheet = inside(ours('pointing')[0], '.sheet');
      sheet?.dispatchEvent(new MouseEvent('pointermove', { bubbles: true, composed: true }));
      sheet?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    };
    click(product);
    click(product);
    const bar = inside(ours('pointing')[0], '.note');
    expect(bar?.querySelector('[aria-live]')?.textContent).toMatch(/no number/);
    click(quantity);
    await settle();
    await redraw(page);
    expect(note()?.textContent).toContain('Learned for this screen');
  });

  it('lets no key and no press through to the page', async () => {
    const { page } = strange();
    start(page, learned);
    await settle();
    await noted();
    press('Show Seatcheck where');
    Object.assign(document, { elementsFromPoint: () => [] });
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup', 'click', 'mousedown'])
      document.body.addEventListener(type, () => heard.push(type));
    key('a');
    document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }));
    const sheet = inside(ours('pointing')[0], '.sheet');
    for (const type of ['mousedown', 'click'])
      sheet?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    expect(heard).toEqual([]);
  });
});
