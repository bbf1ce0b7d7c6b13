import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { button, failing, press, settle, words } from '@/components/shared/testing';
import { toDecimal } from '@/lib/model/decimal';
import type { Thread } from '../matching/matcher';
import type { Told } from '../matching/worker-messages';
import { account, company, fill, mapped } from '../world.testing';
import {
  accountNames,
  candidate,
  companyNames,
  decision,
  openAccounts,
  selectOption,
} from './accounts.testing';

const items = [
  account('1', { name: 'Zoo', used: toDecimal('5') }),
  account('2', { name: 'Müller', used: toDecimal('70'), isNew: true }),
  account('3', { name: 'Anders', used: null }),
  mapped('4'),
  account('5', { name: 'Own', mapping: 'excluded', excludedReason: '' }),
];
const decisions = [
  decision('1', 'suggested', candidate('c1', 0.6)),
  decision('2', 'automatic', candidate('c2', 0.95)),
];
const leftState = (name: string): string => words(button(name));

describe('the vendor accounts', () => {
  it('opens on what is to map, with counts for every filter', async () => {
    const { root, progress } = await openAccounts({ accounts: items, decisions });
    expect(accountNames()).toEqual(['Anders', 'Müller', 'Zoo']);
    const filters = [...root.querySelectorAll('[data-side=right] fieldset button')].map(words);
    expect(filters).toEqual(['All 5', 'To map 3', 'Suggested 2', 'Mapped 1', 'Excluded 1', 'New 1']);
    expect(progress.at(-1)).toBe(2);
    await press('Suggested 2');
    expect(accountNames()).toEqual(['Müller', 'Zoo']);
    await press('New 1');
    expect(accountNames()).toEqual(['Müller']);
    await press('Excluded 1');
    expect(accountNames()).toEqual(['Own']);
  });

  it('sorts by usage and by certainty, with what has neither at the end', async () => {
    await openAccounts({ accounts: items, decisions });
    await selectOption('Sort vendor accounts', 'usage');
    expect(accountNames()).toEqual(['Müller', 'Zoo', 'Anders']);
    await selectOption('Sort vendor accounts', 'certainty');
    expect(accountNames()).toEqual(['Müller', 'Zoo', 'Anders']);
  });

  it('keeps a row in view when its state changes under it', async () => {
    const { become } = await openAccounts({ accounts: items });
    await become('1', { mapping: 'excluded' });
    expect(accountNames()).toContain('Zoo');
    await press('To map 2');
    expect(accountNames()).not.toContain('Zoo');
  });

  it('searches with a wrong letter and without accents, and marks what it found', async () => {
    const { root } = await openAccounts({ accounts: items });
    await fill('input[aria-label="Search vendor accounts"]', 'mulelr');
    expect(accountNames()).toEqual(['Müller']);
    expect(words(root.querySelector('[data-side=right] mark'))).toBe('Müller');
    await fill('input[aria-label="Search vendor accounts"]', 'company 4');
    expect(words(root)).toContain('Nothing under To map, but there is outside of it.');
    await press('Search all (1)');
    expect(accountNames()).toEqual(['Account 4']);
  });

  it('teaches where it is empty', async () => {
    const { root } = await openAccounts({ accounts: [mapped('4')], decisions: [] });
    await press('To map 0');
    expect(words(root)).toContain('Nothing left to map');
    await press('Suggested 0');
    expect(words(root)).toContain('No suggestions');
  });

  it('says what is not reported, and tells twins apart', async () => {
    const twin = { name: 'City', city: 'Geelong', state: 'VIC' };
    const { root } = await openAccounts({
      accounts: [
        account('1', { ...twin, distinction: 'one.example', used: null }),
        account('2', { ...twin, distinction: 'two.example', used: null, inReport: false }),
      ],
    });
    const rows = [...root.querySelectorAll('[data-side=right] li')].map(words);
    expect(rows[0]).toContain('Geelong, VIC, one.exampleusage not reported');
    expect(rows[1]).toContain('Geelong, VIC, two.examplenot in the report');
    expect(button('Link City, two.example')).toBeTruthy();
  });

  it('shows what another step asks for, whatever the filter', async () => {
    const { ask } = await openAccounts({ accounts: items });
    await ask({ id: '4', query: 'Account 4', number: 1 });
    expect(accountNames()).toEqual(['Account 4']);
  });
});

describe('the companies', () => {
  it('hides inactive ones unless asked, and says who maps to each', async () => {
    const { root } = await openAccounts({
      accounts: [
        { ...mapped('1'), companies: [{ id: 'c1', name: 'Acme Ltd', share: { kind: 'all' } }] },
        { ...mapped('2'), companies: [{ id: 'c1', name: 'Acme Ltd', share: { kind: 'all' } }] },
      ],
    });
    expect(companyNames()).toEqual(['Acme Ltd', 'Bolt GmbH', 'Cedar Inc']);
    expect(words(root.querySelector('[data-key=c1]'))).toContain('2 accounts: Account 1, Account 2');
    await press('No account 2');
    expect(companyNames()).toEqual(['Bolt GmbH', 'Cedar Inc']);
    await press('With account 1');
    expect(companyNames()).toEqual(['Acme Ltd']);
    expect(leftState('All 3')).toBeTruthy();
  });

  it('sorts by accounts and finds by name, identifier and place', async () => {
    await openAccounts({
      accounts: [{ ...mapped('1'), companies: [{ id: 'c3', name: 'Cedar Inc', share: { kind: 'all' } }] }],
    });
    await selectOption('Sort companies', 'accounts');
    expect(companyNames()[0]).toBe('Cedar Inc');
    await fill('input[aria-label="Search companies"]', 'koln');
    expect(companyNames()).toEqual(['Bolt GmbH']);
    await fill('input[aria-label="Search companies"]', 'nobody');
    await press('Clear the search');
    expect(companyNames()).toHaveLength(3);
  });

  it('says what to do while there are none, and asks again when something changed', async () => {
    const { root, background } = await openAccounts({ accounts: [account('1')], companies: [] });
    expect(words(root)).toContain('No companies yet');
    background.answers['companies.list'] = () => ({ items: [company('c9', 'Late Ltd')] });
    await background.tell({ event: 'published' });
    await new Promise((done) => setTimeout(done, 30));
    expect(companyNames()).toEqual(['Late Ltd']);
  });

  it('says why they could not be read, and tries again', async () => {
    const failure = { code: 'store.blocked', sentence: 'The database is blocked.', nextStep: 'Close tabs.' };
    const { root, background } = await openAccounts({
      accounts: [account('1')],
      answers: { 'companies.list': failing(failure) },
    });
    expect(words(root.querySelector('[role=alert]'))).toContain('The database is blocked.');
    background.answers['companies.list'] = () => ({ items: [company('c9', 'Late Ltd')] });
    await press('Try again');
    expect(companyNames()).toEqual(['Late Ltd']);
  });
});

it('says how far the comparison is once it takes over half a second, below the list', async () => {
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: () => undefined,
  };
  const tell = (data: Told): Promise<void> =>
    act(() => thread.onmessage?.(new MessageEvent('message', { data })));
  const { root } = await openAccounts({ accounts: items, thread });
  await tell({ kind: 'progress', done: 1, total: 2000 });
  expect(root.querySelector('progress')).toBeNull();
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + 600);
  await tell({ kind: 'progress', done: 1200, total: 2000 });
  expect(words(root.querySelector('.panel-list + .pane-work'))).toBe(
    'Comparing accounts with companies1,200 of 2,000',
  );
  await tell({ kind: 'decided', decisions });
  await settle();
  expect(root.querySelector('progress')).toBeNull();
});

it('goes on by hand when the matcher fails', async () => {
  const { root, progress } = await openAccounts({ accounts: [account('1')], decisions: 'failed' });
  expect(words(root.querySelector('[role=alert]'))).toContain('suggestions could not be worked out');
  expect(button('Link Account 1')).toBeTruthy();
  expect(progress).toEqual([null]);
});
