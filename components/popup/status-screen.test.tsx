import { describe, expect, it, vi } from 'vitest';
import { anyStatus, emptyStatus } from '@/components/shared/any-status.testing';
import { button, fakeBackground, press, settle, show, words } from '@/components/shared/testing';
import type { Status } from '@/lib/model/status';
import type { StatusActions } from './status-actions';
import { StatusScreen } from './status-screen';

const FAILURE = { code: 'lmpi.secret-key', sentence: 'The secret key is wrong.', nextStep: 'Copy it again.' };

async function screen(status: Status) {
  const actions = {
    connect: vi.fn(),
    passphrase: vi.fn(),
    openPanel: vi.fn(),
    openReview: vi.fn(),
    openPushes: vi.fn(),
    sync: vi.fn(),
    cancel: vi.fn(),
    check: vi.fn(),
    lock: vi.fn(),
    disconnected: vi.fn(),
  } satisfies StatusActions;
  const background = fakeBackground({});
  const now = (status.reportFetchedAt ?? 0) + 3 * 86_400_000;
  const root = await show(
    background.link,
    <StatusScreen status={status} now={now} checking={false} actions={actions} />,
  );
  return { root, actions, background, text: words(root) };
}
const { sync } = anyStatus({});

describe('the status screen', () => {
  it('not connected: says so and offers to connect', async () => {
    const { text, actions } = await screen(emptyStatus());
    expect(text).toContain('Seatcheck has no keys yet');
    expect(text).not.toContain('Disconnect');
    expect(text).not.toContain('Check status');
    await press('Connect LMPI');
    expect(actions.connect).toHaveBeenCalledWith('lmpi');
    const other = await screen({ ...emptyStatus(), psa: anyStatus({}).psa });
    expect(other.text).toContain('LMPI is not connected');
  });

  it('pending: lists what is missing in order, with the panel as the next action', async () => {
    const pending = ['Map at least one vendor account.', 'Map at least one vendor service.'];
    const { root, actions } = await screen(anyStatus({ phase: 'pending', pending }));
    expect([...root.querySelectorAll('ol li')].map(words)).toEqual(pending);
    await press('Open the mapping panel');
    expect(actions.openPanel).toHaveBeenCalledOnce();
  });

  it('syncing: says what, how far, hides half-counted figures, and can be cancelled', async () => {
    const running = { ...sync, running: true, activity: 'Reading agreement lines', done: 340, total: 1204 };
    const { text, actions } = await screen(anyStatus({ phase: 'syncing', sync: running }));
    expect(text).toContain('Reading agreement lines340 of 1,204');
    expect(text).not.toContain('under-billed');
    expect(text).not.toContain('Sync now');
    await press('Cancel');
    expect(actions.cancel).toHaveBeenCalledOnce();
  });

  it('ready: month, age and counts', async () => {
    const { text, root, actions } = await screen(anyStatus({ fresh: true }));
    expect(text).toContain('Report of Oct 2026, fetched 3 days ago. New data is waiting: press Refresh.');
    expect([...root.querySelectorAll('.popup-counts li')].map(words)).toEqual([
      '12 under-billed 1,234.50 a month',
      '3 over-billed -18.00 a month',
      '1,088 matched',
      '4 vendor accounts to map',
      '1 vendor service to map',
    ]);
    for (const name of [
      '12 under-billed 1,234.50 a month',
      '3 over-billed -18.00 a month',
      'Open the review',
    ])
      await press(name);
    expect(actions.openReview).toHaveBeenCalledTimes(3);
    for (const name of ['Sync now', 'Check status', 'Lock', 'Change passphrase']) await press(name);
    for (const name of ['sync', 'check', 'lock', 'passphrase'] as const)
      expect(actions[name], name).toHaveBeenCalledOnce();
  });

  it('needs attention: each failure once, with its own next step', async () => {
    const lmpi = { connected: true, label: '', failure: FAILURE };
    const psa = {
      kind: 'connectwise' as const,
      connected: true,
      label: '',
      failure: { ...FAILURE, code: 'network.unreachable', sentence: 'No network.' },
    };
    const status = anyStatus({ phase: 'needs attention', lmpi, psa, sync: { ...sync, failure: FAILURE } });
    const { text, actions } = await screen(status);
    expect(text.split(FAILURE.sentence)).toHaveLength(2);
    await press('Change LMPI keys');
    expect(actions.connect).toHaveBeenCalledWith('lmpi');
    await press('Sync again');
    expect(actions.sync).toHaveBeenCalledOnce();
  });

  it('shows no zeros for companies that were not counted, nor before anything is mapped', async () => {
    const none = { underBilled: 0, overBilled: 0, matched: 0, notCounted: 30 };
    const { text } = await screen(anyStatus({ counts: { ...anyStatus({}).counts, ...none } }));
    expect(text).toContain('30 companies not counted: their agreements are not read');
    expect(text).not.toContain('under-billed');
    const pending = ['Map at least one vendor account.'];
    const counts = { ...anyStatus({}).counts, ...none, notCounted: 0 };
    expect((await screen(anyStatus({ counts, pending }))).text).not.toContain('under-billed');
    expect((await screen(anyStatus({ counts }))).text).toContain('0 under-billed');
    const some = await screen(anyStatus({ counts: { ...anyStatus({}).counts, notCounted: 1 } }));
    expect(some.text).toContain('12 under-billed');
    expect(some.text).toContain('1 company not counted');
  });

  it('tells what the last sync could not fetch', async () => {
    const missing = ['The report of Sep 2026.'];
    const { text } = await screen(anyStatus({ sync: { ...sync, missing } }));
    expect(text).toContain('could not fetch everything');
    expect(text).toContain(missing[0]);
    expect(button('Sync again')).toBeTruthy();
  });

  it('offers to sync again once, however much went wrong', async () => {
    const failure = { ...FAILURE, code: 'network.unreachable', sentence: 'No network.' };
    await screen(anyStatus({ sync: { ...sync, failure, missing: ['The list of companies.'] } }));
    expect(button('Sync again')).toBeTruthy();
  });

  it('says that a first report waits for Refresh', async () => {
    const { text } = await screen(anyStatus({ reportMonth: null, reportFetchedAt: null, fresh: true }));
    expect(text).toContain('The first report is here: press Refresh.');
    expect(text).not.toContain('No report yet');
  });

  it.each([
    ['Disconnect LMPI', 'lmpi', 'Erase and disconnect', 'Mappings and the record of pushes stay'],
    ['Disconnect ConnectWise', 'psa', 'Erase and disconnect', 'Mappings and the record of pushes stay'],
    ['Disconnect and erase everything', 'everything', 'Erase everything', 'cannot be undone'],
  ])('%s: says what is erased, and erases only when confirmed', async (trigger, what, confirm, said) => {
    const { root, background, actions } = await screen(anyStatus({}));
    await press(trigger);
    expect(words(root)).toContain(said);
    expect(document.activeElement).toBe(button('Keep'));
    await press('Keep');
    expect(document.activeElement).toBe(button(trigger));
    await press(trigger);
    button('Keep').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(document.activeElement).toBe(button(trigger));
    expect(background.inputsOf('connection.disconnect')).toEqual([]);
    await press(trigger);
    await press(confirm);
    expect(background.inputsOf('connection.disconnect')).toEqual([{ what }]);
    expect(actions.disconnected).toHaveBeenCalledOnce();
  });
});
