import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { button, failing, press, settle, show, words } from '@/components/shared/testing';
import { PushRecord } from '.';
import { batchItem, entry, recordBackground } from './record.testing';

const LOST = { code: 'extension.unreachable', sentence: 'Gone.', nextStep: 'Reload.' };
const upTo = (count: number) => Array.from({ length: count }, (_, at) => entry(at + 1));
type Answers = Parameters<typeof recordBackground>[2];

async function open(entries = upTo(3), batches = [batchItem('batch-1')], more: Answers = {}) {
  const calls = { onClose: vi.fn(), onOpen: vi.fn(), onUndo: vi.fn() };
  const background = recordBackground(entries, batches, more);
  const root = await show(background.link, <PushRecord {...calls} />);
  return { root, background, ...calls };
}
const list = (name: string): string[] =>
  [...document.querySelectorAll(`[aria-label="${name}"] > li`)].map(words);
async function search(query: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!input) throw new Error('no search');
  await act(() => {
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await new Promise((done) => setTimeout(done, 170));
  await settle();
}
const passed = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
afterEach(() => vi.useRealTimers());

describe('the record of pushes', () => {
  it('says how long it is, and that it is whole', async () => {
    const { root } = await open(upTo(1204));
    expect(words(root.querySelector('.record-whole'))).toBe('1,204 entries, whole');
  });

  it('says from where on it is not whole, what to do, and exports it from there', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    const { root, background } = await open(upTo(3), [], {
      'push.verify': () => ({ entries: 3, broken: 'Entry 2 was altered after it was written.' }),
    });
    const notice = root.querySelector('[role=alert]');
    expect(words(notice)).toContain('The record is not whole. Entry 2 was altered after it was written.');
    expect(words(notice)).toContain('Export it now');
    await press('Export all as JSON');
    expect(background.inputsOf('push.record')).toContainEqual({ query: '', before: null, most: 1000 });
    // What writes the file is loaded when it is asked for.
    await vi.waitFor(() => expect(words(root)).toContain('3 entries in your downloads.'));
    expect(URL.createObjectURL).toHaveBeenCalledOnce();
  });

  it('asks again whether it is whole when a push has been quiet for a while, and not at each of its lines', async () => {
    const { background } = await open();
    expect(background.inputsOf('push.verify')).toHaveLength(1);
    vi.useFakeTimers();
    for (let line = 0; line < 5; line += 1) {
      await background.tell({ event: 'push' });
      await passed(500);
    }
    expect(background.inputsOf('push.verify')).toHaveLength(1);
    await passed(2000);
    expect(background.inputsOf('push.verify')).toHaveLength(2);
  });

  it('lists batches with how they stand, newest first, and opens and undoes them', async () => {
    const { onOpen, onUndo } = await open(
      [],
      [
        batchItem('c', { kind: 'undo', undoes: 'a', items: 1, done: 0, state: 'running', undoable: 1 }),
        batchItem('b', { done: 9, left: 2, needsPerson: 1, undoable: 9, by: { name: '', told: 'nobody' } }),
        batchItem('a', { undoable: 0 }),
        batchItem('0', { done: 9, left: 1, undoable: 0, endedAt: 2 }),
      ],
    );
    const [running = '', mixed = '', done = '', settled = ''] = list('Batches');
    expect(running).toContain('Undo of 1 lineUnder way');
    expect(running).toContain('Undoes the push of 12 lines of 28 Nov 2026');
    expect(running).not.toMatch(/Undo 1 line/);
    expect(mixed).toContain('To look at9 of 12 done · 2 not done · 1 to look at');
    expect(mixed).toContain('Not named · ConnectWise, na.myconnectwise.net, northwind');
    expect(done).toContain('Push of 12 linesDone12 of 12 done');
    // What was to look at, and is no more.
    expect(settled).toContain('Done in part9 of 12 done · 1 not done · 2 settled');
    expect(done).toMatch(/Since then: undo of 1 line, 28 Nov 2026/);
    expect(mixed).not.toContain('Since then');
    const named = (start: string) =>
      [...document.querySelectorAll('button')].filter((one) => words(one).startsWith(start));
    expect(named('Undo')).toHaveLength(1);
    await act(() => named('Undo 9 lines')[0]?.click());
    expect(onUndo).toHaveBeenCalledWith({ undoBatch: 'b' });
    await act(() => named('Open the push')[1]?.click());
    expect(onOpen).toHaveBeenCalledWith('a');
  });

  it('says why a batch is paused and when it goes on', async () => {
    await open([], [batchItem('a', { state: 'paused', because: LOST, retryAt: Date.now(), undoable: 0 })]);
    expect(list('Batches')[0]).toMatch(/Paused.*Gone\.Reload\..*Goes on by itself at/);
  });

  it('follows a push that is under way', async () => {
    const { background } = await open([], [batchItem('a', { state: 'running', done: 1 })]);
    background.world.batches = [batchItem('a', { state: 'running', done: 2 })];
    const before = background.inputsOf('push.batches').length;
    vi.useFakeTimers();
    for (let line = 0; line < 10; line += 1) {
      await background.tell({ event: 'push' });
      await passed(100);
    }
    expect(list('Batches')[0]).toContain('2 of 12 done');
    expect(background.inputsOf('push.batches').length - before).toBeLessThanOrEqual(3);
  });

  it('empty: says what will stand here, in both views', async () => {
    const { root } = await open([], []);
    expect(root.querySelector('.record-whole')).toBeNull();
    expect(words(root)).not.toContain('Export');
    expect(words(root)).toContain('Nothing was pushed yet');
    await press('Entries');
    expect(words(root)).toContain('Everything that is pushed is written down here');
  });

  it('failing: says so and asks again', async () => {
    const { root, background } = await open([], [], {
      'push.batches': failing(LOST),
      'push.record': failing(LOST),
      'push.verify': failing(LOST),
    });
    expect(words(root)).toContain('It could not be checked');
    background.answers['push.batches'] = () => ({ batches: [] });
    await press('Try again');
    expect(words(root)).toContain('Nothing was pushed yet');
    await press('Entries');
    background.answers['push.record'] = () => ({ entries: [entry(1)], more: false });
    await press('Try again');
    expect(list('Entries')).toHaveLength(1);
  });

  it('loading: says what it does', async () => {
    const { root } = await open([], [], {
      'push.batches': () => new Promise(() => {}),
      'push.verify': () => new Promise(() => {}),
    });
    expect(words(root)).toContain('Checking the record');
    expect(words(root)).toContain('Reading the batches');
  });

  it('tells of an entry when, what, whom, how much, from which row, and on demand everything', async () => {
    const { root, onOpen } = await open();
    await press('Entries');
    const [newest = ''] = list('Entries');
    expect(newest).toMatch(/28 Nov 2026 \d\d:\d\dSending/);
    expect(newest).toContain('The quantity is about to be set to 42.');
    expect(newest).toContain('Dunmore Farms · Worry-Free Services · Managed Services 3');
    expect(newest).toContain('Report of Oct 2026: Acme, Worry-Free Services, 42 seats used');
    expect(newest).toContain('40 → to 42Ada Marsh');
    await press('Detail of entry 3');
    expect(button('Detail of entry 3').getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector('pre')?.textContent).toContain('\n  "status": 200\n');
    expect(words(root)).toContain(entry(3).hash);
    await press('Open the batch');
    expect(onOpen).toHaveBeenCalledWith('batch-1');
    await press('Detail of entry 3');
    expect(root.querySelector('pre')).toBeNull();
  });

  it('searches after a pause in typing, marks what it found, and says when there is nothing', async () => {
    const { root, background } = await open(upTo(40));
    await press('Entries');
    const before = background.inputsOf('push.record').length;
    await search('cobalt');
    expect(background.inputsOf('push.record').slice(before)).toEqual([
      { query: 'cobalt', before: null, most: 100 },
    ]);
    expect(list('Entries').every((row) => row.includes('Cobalt Logistics'))).toBe(true);
    expect(words(root.querySelector('mark'))).toBe('Cobalt');
    await search('zzz');
    expect(words(root)).toContain('No entry holds "zzz"');
    await press('Show all entries');
    await search('');
    expect(list('Entries').length).toBeGreaterThan(10);
  });

  it('drops an answer that a newer search has overtaken', async () => {
    const slow: (() => void)[] = [];
    const { background } = await open(upTo(8));
    const answer = background.answers['push.record'];
    background.answers['push.record'] = async (input) => {
      if (input.query === 'acme') await new Promise<void>((done) => slow.push(done));
      if (!answer) throw new Error('no answer');
      return answer(input);
    };
    await press('Entries');
    await search('acme');
    await search('dunmore');
    for (const go of slow) go();
    await settle();
    expect(list('Entries').every((row) => row.includes('Dunmore Farms'))).toBe(true);
  });

  it('leaves what is listed as it is while more is written, and offers to show it', async () => {
    const { background } = await open(upTo(3));
    await press('Entries');
    background.world.entries.push(entry(4));
    await background.tell({ event: 'push' });
    await settle();
    expect(list('Entries')).toHaveLength(3);
    await press('Show newer entries');
    expect(list('Entries')).toHaveLength(4);
  });

  it('reads on where the list is scrolled to its end, and every entry once', async () => {
    const { background, root } = await open(upTo(250));
    await press('Entries');
    const box = root.querySelector('.panel-list');
    // Nothing has a size here, and what has none counts as hidden.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
    for (let page = 0; page < 6; page += 1) {
      await act(() => {
        if (box) box.scrollTop = 1e6;
        box?.dispatchEvent(new Event('scroll'));
      });
      await settle();
    }
    expect(background.inputsOf('push.record').map((input) => (input as { before: number }).before)).toEqual([
      null,
      151,
      51,
    ]);
  });
});
