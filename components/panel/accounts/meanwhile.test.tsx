import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { press, settle, words } from '@/components/shared/testing';
import type { Thread } from '../matching/matcher';
import type { Told } from '../matching/worker-messages';
import { account, company } from '../world.testing';
import {
  accountNames,
  buttonLike,
  COMPANIES,
  candidate,
  companyNames,
  decision,
  live,
  openAccounts,
  pressOn,
  selectOption,
} from './accounts.testing';

/** A matcher that answers once, and then thinks for ever. */
function matcherSayingOnce(decided: Told) {
  let runs = 0;
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage() {
      runs += 1;
      if (runs === 1)
        queueMicrotask(() => thread.onmessage?.(new MessageEvent('message', { data: decided })));
    },
  };
  return thread;
}
const open = () =>
  openAccounts({
    accounts: [account('1')],
    thread: matcherSayingOnce({
      kind: 'decided',
      decisions: [decision('1', 'automatic', candidate('c1', 0.95), candidate('c2', 0.6))],
    }),
  });
type Opened = Awaited<ReturnType<typeof open>>;
const companiesBecome = async ({ background }: Opened, items: typeof COMPANIES): Promise<void> => {
  background.answers['companies.list'] = () => ({ items });
  await background.tell({ event: 'published' });
  await settle();
};

it('proves no other company when the proven one is not active any more', async () => {
  const opened = await open();
  expect(buttonLike('Accept 1 proven')).toBeTruthy();
  await companiesBecome(opened, [company('c1', 'Acme Ltd', { inactive: true }), ...COMPANIES.slice(1)]);
  expect(() => buttonLike('Accept 1 proven')).toThrow();
  expect(words(opened.root.querySelector('.account-row-suggested'))).toBe('SuggestedBolt GmbH');
});

it('suggests nobody when there are no companies any more', async () => {
  const opened = await open();
  await companiesBecome(opened, []);
  expect(opened.progress.at(-1)).toBe(0);
  expect(buttonLike('Suggested 0')).toBeTruthy();
});

it('does not go on comparing for ever when the matcher failed', async () => {
  const { root } = await openAccounts({ accounts: [account('1')], decisions: 'failed' });
  await press('Suggested 0');
  expect(words(root)).not.toContain('are being compared');
  expect(words(root)).toContain('have not been compared with companies');
});

it('shows all companies again when the account that narrowed them has gone', async () => {
  const opened = await open();
  await pressOn('Show likely companies of Account 1');
  expect(companyNames()).toEqual(['Acme Ltd', 'Bolt GmbH']);
  await opened.become('1', { id: 'other' });
  expect(companyNames()).toHaveLength(3);
});

it('leads out of likely companies that have all gone', async () => {
  const opened = await open();
  await pressOn('Show likely companies of Account 1');
  await companiesBecome(opened, [company('c3', 'Cedar Inc')]);
  await press('Show all 1');
  expect(companyNames()).toEqual(['Cedar Inc']);
});

it('finds the first companies when a sync brings them, which tells of its status alone', async () => {
  const { background } = await openAccounts({ accounts: [account('1')], companies: [] });
  background.answers['companies.list'] = () => ({ items: [company('c9', 'Late Ltd')] });
  await background.tell({ event: 'status' });
  await settle();
  expect(companyNames()).toEqual(['Late Ltd']);
});

it('says that an accepted suggestion was left alone', async () => {
  const opened = await open();
  opened.background.answers['accounts.accept'] = () => ({ accepted: 0 });
  await pressOn('Accept Acme Ltd for Account 1');
  expect(live()).toContain('Account 1 was left alone');
});

it('keeps the order by certainty when the matcher thinks again after a mapping', async () => {
  const scores = [
    [decision('1', 'suggested', candidate('c1', 0.9)), decision('2', 'suggested', candidate('c2', 0.5))],
    [decision('2', 'suggested', candidate('c2', 0.95)), decision('1', 'suggested', candidate('c1', 0.4))],
  ];
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage() {
      const data: Told = { kind: 'decided', decisions: scores.shift() ?? [] };
      queueMicrotask(() => thread.onmessage?.(new MessageEvent('message', { data })));
    },
  };
  const opened = await openAccounts({ accounts: [account('1'), account('2'), account('3')], thread });
  await selectOption('Sort vendor accounts', 'certainty');
  expect(accountNames()).toEqual(['Account 1', 'Account 2', 'Account 3']);
  vi.useFakeTimers();
  await opened.become('3', { mapping: 'excluded', excludedReason: '' });
  await act(async () => {
    await vi.advanceTimersByTimeAsync(4_000);
  });
  vi.useRealTimers();
  await settle();
  expect(scores).toEqual([]);
  expect(accountNames()).toEqual(['Account 1', 'Account 2', 'Account 3']);
});

it('asks the matcher again when a mapping is another one, and not for each reading of the list', async () => {
  const opened = await openAccounts({ accounts: [account('1'), account('2')] });
  const wait = async (): Promise<void> => {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(4_000);
    });
  };
  expect(opened.books).toHaveLength(1);
  vi.useFakeTimers();
  await opened.become('1', { used: null });
  await wait();
  expect(opened.books).toHaveLength(1);
  await opened.become('1', { mapping: 'excluded', excludedReason: '' });
  await wait();
  vi.useRealTimers();
  expect(opened.books).toHaveLength(2);
});
