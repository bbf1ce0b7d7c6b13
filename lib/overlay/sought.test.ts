import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShowAgreement } from '@/lib/messaging/protocol';
import { FakePage, figuresOf, inside, ours } from './overlay.testing';
import { freshScene, scene, start } from './scene.testing';

freshScene();

const ROW = { lineId: 'B', where: 'Open the Additions tab.' };
const SHOW: ShowAgreement = { event: 'show', agreementId: 'connectwise:5' };
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const card = () => inside(ours('card')[0], '[role=dialog]')?.getAttribute('aria-label');
const note = () => inside(ours('sought')[0], '.note')?.textContent;

let scrolled: Element[];
beforeEach(() => {
  vi.useFakeTimers();
  scrolled = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled.push(this);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Told by the first answer, as by the background: once. */
const opened = (page: FakePage, row = ROW) => {
  let told = false;
  return start(page, {
    'page.agreement': () => {
      const first = !told;
      told = true;
      return { figures: figuresOf(), reason: null, ...(first ? { show: row } : {}) };
    },
  });
};

describe('a row that was asked for', () => {
  it('is brought into view, and its card opened once', async () => {
    const page = new FakePage();
    opened(page);
    await pass(3000);
    expect(scrolled.length).toBeGreaterThan(0);
    expect(new Set(scrolled)).toEqual(new Set([page.reading.rows[1]?.cell]));
    expect(card()).toBe('Why this number: Product B');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    page.change();
    await pass(3000);
    expect([card(), note()]).toEqual([undefined, undefined]);
  });

  it('that is far down a long list is found by its name', async () => {
    const page = new FakePage(['A']);
    const far = document.createElement('p');
    far.textContent = ' ID-B ';
    document.body.append(far);
    opened(page);
    await pass(100);
    expect(scrolled).toEqual([far]);
    page.addRow({ lineId: 'B' });
    page.change();
    await pass(3000);
    expect(card()).toBe('Why this number: Product B');
    expect(note()).toBeUndefined();
  });

  it('that is not in view is told, with where to look, and shown when it comes', async () => {
    const page = new FakePage(['A']);
    opened(page);
    await pass(2000);
    expect(note()).toBeUndefined();
    await pass(1000);
    expect(note()).toContain('Look for Product B');
    expect(note()).toContain('42 used · 40 billed ▲2');
    expect(note()).toContain('Open the Additions tab.');
    page.addRow({ lineId: 'B' });
    page.change();
    await pass(3000);
    expect([card(), note()]).toEqual(['Why this number: Product B', undefined]);
  });

  it('is not shown again when it is told again, until somebody asks for it', async () => {
    const page = new FakePage();
    const answer = () => ({ figures: figuresOf(), reason: null, show: { ...ROW } });
    start(page, { 'page.agreement': answer });
    await pass(3000);
    expect(card()).toBe('Why this number: Product B');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    scene.hear({ event: 'changed' });
    await pass(3000);
    expect(card()).toBeUndefined();
    scene.hear(SHOW);
    await pass(3000);
    expect(card()).toBe('Why this number: Product B');
  });

  it('is told on a page of the agreement without its lines', async () => {
    const page = new FakePage([]);
    page.shown = 'agreement';
    const background = opened(page);
    await pass(3000);
    expect(note()).toContain('Open the Additions tab.');
    expect(background.asked.filter(({ name }) => name === 'page.agreement')[0]?.input).toMatchObject({
      showsLines: false,
    });
  });

  it('is not looked for any more once its note is dismissed', async () => {
    const page = new FakePage(['A']);
    opened(page);
    await pass(3000);
    inside(ours('sought')[0], '[aria-label=Dismiss]')?.click();
    await pass(100);
    page.addRow({ lineId: 'B' });
    page.change();
    await pass(3000);
    expect([card(), note()]).toEqual([undefined, undefined]);
  });

  it('that is not on the agreement any more is told', async () => {
    opened(new FakePage(), { ...ROW, lineId: 'gone' });
    await pass(3000);
    expect(note()).toContain('This row is not on the agreement any more');
  });

  it('is forgotten when another agreement is shown', async () => {
    const page = new FakePage(['A']);
    opened(page);
    await pass(3000);
    page.told = { recordId: 6, names: ['Backup'], companyName: null };
    page.change();
    await pass(3000);
    expect(note()).toBeUndefined();
  });
});

describe('a page that is open already', () => {
  it('says that it is the agreement’s, asks for the row and shows it', async () => {
    let show: { show?: typeof ROW } = {};
    start(new FakePage(), {
      'page.agreement': () => ({ figures: figuresOf(), reason: null, ...show }),
    });
    await pass(1000);
    expect(card()).toBeUndefined();
    show = { show: ROW };
    expect(scene.hear(SHOW)).toBe(true);
    await pass(50);
    show = {};
    await pass(3000);
    expect(card()).toBe('Why this number: Product B');
  });

  it('says nothing for another agreement, nor where nothing is shown', async () => {
    const page = new FakePage();
    start(page);
    await pass(100);
    expect(scene.hear({ ...SHOW, agreementId: 'connectwise:6' })).toBe(false);
    page.shown = null;
    page.change();
    expect(scene.hear(SHOW)).toBe(false);
    await pass(3000);
    expect(card()).toBeUndefined();
  });
});
