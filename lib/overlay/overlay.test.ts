import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackgroundEvent, PageStatus } from '@/lib/messaging/protocol';
import { FailureError as Failed, type FailureError } from '@/lib/model/failure';
import { Furniture } from './furniture';
import { startOverlay } from './overlay';
import {
  type Answers,
  badgeOf,
  decimal,
  FakePage,
  fakeBackground,
  figuresOf,
  inside,
  ours,
  settle,
} from './overlay.testing';

const STATUS: PageStatus = {
  sentence: 'Ready, Oct 2026',
  phase: 'ready',
  syncing: false,
  fresh: false,
  locked: false,
};
let ends: AbortController;
let alive = true;
const furniture = vi.fn(async () => Furniture);
let hear: (event: BackgroundEvent) => void;

function start(page: FakePage, answers: Answers = {}) {
  const background = fakeBackground({
    'page.status': () => STATUS,
    'page.agreement': () => ({ figures: figuresOf(), reason: null }),
    'page.rows': ({ rows }) => ({
      badges: rows.map(() => badgeOf()),
      known: rows.map((row) => row.quantity),
    }),
    ...answers,
  });
  startOverlay({
    page,
    ask: background.ask,
    onEvent: (handle) => {
      hear = handle;
    },
    panelUrl: '',
    panelOrigins: ['chrome-extension://seatcheck'],
    signal: ends.signal,
    openPanelInTab: null,
    furniture,
    alive: () => alive,
  });
  return background;
}
const labels = () => ours('badge').map((host) => inside(host, '.face')?.getAttribute('aria-label'));
const failure = (code: string): FailureError =>
  new Failed({ code, sentence: 'It is off.', nextStep: 'Reload.' });

beforeEach(() => {
  ends = new AbortController();
  alive = true;
  furniture.mockClear();
});
afterEach(() => {
  ends.abort();
  document.body.innerHTML = '';
});

describe('startOverlay', () => {
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

  it('asks for rows by their words when the record is unknown, and says when the page is stale', async () => {
    const page = new FakePage([null]);
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
    expect(labels()).toEqual([expect.stringContaining('The page is stale')]);
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
    expect(furniture).not.toHaveBeenCalled();
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
    hear({ event: 'published' });
    expect(ours('badge')[0]).toBe(before);
    await settle();
    expect(background.count('page.agreement')).toBe(3);
    expect(ours('badge')[0]).toBe(before);
  });

  it('keeps presses on a badge from every handler of the page, and opens the card', async () => {
    start(new FakePage(['A']));
    await settle();
    const heard = vi.fn();
    const types = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'keydown'];
    for (const type of types) {
      document.addEventListener(type, heard, true);
      document.body.addEventListener(type, heard);
    }
    const badge = ours('badge')[0];
    for (const type of types) badge?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    document.querySelector('td')?.click();
    expect(heard).toHaveBeenCalled();
    expect(inside(ours('card')[0], '[role=dialog]')?.textContent).toContain('LMPI report, Oct 2026');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(ours('card')).toHaveLength(0);
    for (const type of types) document.removeEventListener(type, heard, true);
  });

  it('shows the note only when the layout stays unrecognised, with the figures', async () => {
    vi.useFakeTimers();
    const page = new FakePage();
    page.reading = { state: 'not recognised', by: null, rows: [] };
    start(page);
    await vi.advanceTimersByTimeAsync(500);
    expect(ours('note')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(inside(ours('note')[0], '.note')?.textContent).toContain("This page's layout is not recognised");
    expect(inside(ours('note')[0], '.figures')?.textContent).toContain('Product A42 used · 40 billed ▲2');
    inside(ours('note')[0], '[aria-label=Dismiss]')?.click();
    page.change();
    await vi.advanceTimersByTimeAsync(2000);
    expect(ours('note')).toHaveLength(0);
    vi.useRealTimers();
  });

  it('says quietly what failed and asks nothing for a while', async () => {
    const page = new FakePage();
    const background = start(page, {
      'page.agreement': () => {
        throw failure('extension.unreachable');
      },
    });
    await settle();
    for (let time = 0; time < 5; time += 1) page.change();
    await settle();
    expect(background.count('page.agreement')).toBe(1);
    expect(inside(ours('launcher')[0], 'button')?.getAttribute('title')).toBe('It is off. Reload.');
    expect(ours('badge')).toHaveLength(0);
  });

  it('takes everything away when the extension is gone, and when the signal aborts', async () => {
    const page = new FakePage();
    start(page);
    await settle();
    ends.abort();
    expect(document.querySelectorAll('[data-seatcheck]')).toHaveLength(0);
    page.change();
    expect(document.querySelectorAll('[data-seatcheck]')).toHaveLength(0);

    ends = new AbortController();
    alive = false;
    start(new FakePage(), {
      'page.status': () => {
        throw failure('extension.unreachable');
      },
    });
    await settle();
    expect(document.querySelectorAll('[data-seatcheck]')).toHaveLength(0);
  });

  it('opens the panel, ignores messages from elsewhere, and closes', async () => {
    start(new FakePage());
    await settle();
    const press = () => inside(ours('launcher')[0], 'button')?.click();
    press();
    expect(ours('panel')).toHaveLength(1);
    window.dispatchEvent(
      new MessageEvent('message', {
        data: 'seatcheck.panel.close',
        origin: 'chrome-extension://seatcheck',
        source: window,
      }),
    );
    expect(ours('panel')).toHaveLength(1);
    inside(ours('panel')[0], '[aria-label="Close the panel"]')?.click();
    expect(ours('panel')).toHaveLength(0);
  });
});
