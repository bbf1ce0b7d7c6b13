import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, describedBy, failing, press, settle, submit, words } from '@/components/shared/testing';
import { type Decimal, toDecimal } from '@/lib/model/decimal';
import { account, fill, key, mapped } from '../world.testing';
import {
  buttonLike,
  candidate,
  decision,
  drop,
  focused,
  live,
  openAccounts,
  pickFrom,
} from './accounts.testing';

const dialog = (): string => words(document.querySelector('dialog'));
const check = async (box: Element | null | undefined): Promise<void> => {
  await act(() => {
    if (box instanceof HTMLInputElement) box.click();
  });
  await settle();
};

describe('accepting all that is proven', () => {
  const world = {
    accounts: [account('1'), account('2'), account('3'), account('4')],
    decisions: [
      decision('1', 'automatic', candidate('c1')),
      decision('2', 'automatic', candidate('c2')),
      decision('3', 'suggested', candidate('c3')),
    ],
  };

  it('lists each with its evidence first, leaves out what is unticked, and takes one message', async () => {
    const { background } = await openAccounts(world);
    await press('Accept 2 proven');
    expect(dialog()).toContain(
      'Account 1 Leeds, WY→ Acme Ltd Acme · Leeds, WYsame postcode · legal form differs',
    );
    expect(dialog()).toContain('One undo takes all of them back.');
    expect(background.inputsOf('accounts.accept')).toEqual([]);
    await check(document.querySelector('dialog [data-key="1"] input'));
    expect(dialog()).toContain('1 chosen');
    await press('Accept 1');
    expect(background.inputsOf('accounts.accept')).toEqual([
      { pairs: [{ accountId: '2', companyId: 'c2' }] },
    ]);
    expect(live()).toBe('Account 2 is linked to Bolt GmbH');
    expect(document.querySelector('dialog')).toBeNull();
    expect(focused()).toBe('Accept Acme Ltd for Account 1');
  });

  it('accepts none and all at a press, and says how many were left alone', async () => {
    await openAccounts({ ...world, answers: { 'accounts.accept': () => ({ accepted: 1 }) } });
    await press('Accept 2 proven');
    await press('Choose none');
    expect(button('Accept 0').getAttribute('aria-disabled')).toBe('true');
    await press('Choose all');
    await press('Accept 2');
    expect(live()).toContain('One undo takes them back; 1 account was left alone');
    expect(focused()).toBe('Accept Cedar Inc for Account 3');
  });

  it('stays open and says why when it is refused', async () => {
    const failure = { code: 'store.blocked', sentence: 'The database is blocked.', nextStep: 'Close tabs.' };
    await openAccounts({ ...world, answers: { 'accounts.accept': failing(failure) } });
    await press('Accept 2 proven');
    await press('Accept 2');
    expect(dialog()).toContain('The database is blocked.');
  });

  it('leaves its line when the last one is taken, until another list is shown', async () => {
    const { become } = await openAccounts({ ...world, decisions: world.decisions.slice(0, 1) });
    const line = () => document.querySelector('.accounts-proven');
    expect(words(line())).toBe('Accept 1 proven');
    await become('1', { mapping: 'mapped' });
    expect(words(line())).toBe('No suggestion left that is proven.');
    await press('Mapped 1');
    expect(line()).toBeNull();
  });

  it('is not offered where nothing is proven', async () => {
    await openAccounts({ ...world, decisions: [decision('1', 'suggested', candidate('c1'))] });
    expect(() => buttonLike('Accept 0 proven')).toThrow();
  });
});

const number = (text: string): Decimal => toDecimal(text) ?? ('0' as Decimal);

describe('splitting an account', () => {
  const part = (name: string): HTMLInputElement | null =>
    document.querySelector(`input[aria-label="Part of ${name}"]`);
  const results = (): string[] => [...document.querySelectorAll('dialog td.split-number')].map(words);
  const save = (): HTMLElement => button('Save the split');

  it('shows the result on the real usage while it is edited, and keeps it', async () => {
    const { background } = await openAccounts({
      accounts: [
        {
          ...mapped('1'),
          used: toDecimal('45'),
          usedByService: [number('45')],
          companies: [{ id: 'c1', name: 'Acme Ltd', share: { kind: 'all' } }],
        },
      ],
    });
    await drop('c2', '1');
    await press('Split between them…');
    expect(results()).toEqual(['23', '22']);
    await fill('input[aria-label="Part of Bolt GmbH"]', '40');
    expect(results()).toEqual(['27', '18']);
    await submit();
    expect(background.inputsOf('account.split')).toEqual([
      {
        accountId: '1',
        companies: [
          { companyId: 'c1', share: { kind: 'remainder' } },
          { companyId: 'c2', share: { kind: 'percent', percent: '40' } },
        ],
      },
    ]);
    expect(live()).toBe('Account 1 is split between 2 companies');
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('cannot be kept while it would lose or invent seats, and says why', async () => {
    const { background } = await openAccounts({ accounts: [account('1')] });
    await pickFrom('Link Account 1', 'Split');
    expect(describedBy(save())).toBe('Choose at least two companies.');
    for (const name of ['acme', 'bolt']) {
      await press('Add a company…');
      await fill('[role=combobox]', name);
      await key('Enter', document.querySelector('[role=combobox]'));
    }
    expect(save().getAttribute('aria-disabled')).toBeNull();
    await fill('input[aria-label="Part of Bolt GmbH"]', '120');
    expect(describedBy(save())).toContain('so that seats would be invented');
    await submit();
    await fill('input[aria-label="Part of Bolt GmbH"]', 'some');
    expect(describedBy(save())).toContain('Bolt GmbH: This is not a number.');
    await fill('input[aria-label="Part of Bolt GmbH"]', '1,000');
    expect(describedBy(save())).toContain('1,000 can be read in two ways.');
    await submit();
    expect(background.inputsOf('account.split')).toEqual([]);
  });

  it('shows a fixed number as it is taken: of each vendor service', async () => {
    await openAccounts({
      accounts: [
        {
          ...mapped('1'),
          used: number('42'),
          usedByService: [number('30'), number('12')],
          companies: [
            { id: 'c1', name: 'Acme Ltd', share: { kind: 'fixed', count: number('10') } },
            { id: 'c2', name: 'Bolt GmbH', share: { kind: 'remainder' } },
          ],
        },
      ],
    });
    await pickFrom('Change the company of Account 1', 'Split');
    expect(results()).toEqual(['20', '22']);
    expect(words(document.querySelector('dialog'))).toContain('of each vendor service');
  });

  it('moves the rest to another company, takes fixed numbers, and lets one go', async () => {
    const { background } = await openAccounts({
      accounts: [
        {
          ...mapped('1'),
          companies: [
            { id: 'c1', name: 'Acme Ltd', share: { kind: 'fixed', count: toDecimal('10') ?? ('' as never) } },
            { id: 'c2', name: 'Bolt GmbH', share: { kind: 'remainder' } },
          ],
        },
      ],
    });
    await pickFrom('Change the company of Account 1', 'Split');
    expect(results()).toEqual(['10', '32']);
    expect(part('Acme Ltd')?.value).toBe('10');
    await check(document.querySelector('input[aria-label="Acme Ltd takes the rest"]'));
    await fill('input[aria-label="Part of Bolt GmbH"]', '2');
    expect(results()).toEqual(['40', '2']);
    await submit();
    expect(background.inputsOf('account.split')).toEqual([
      {
        accountId: '1',
        companies: [
          { companyId: 'c1', share: { kind: 'remainder' } },
          { companyId: 'c2', share: { kind: 'fixed', count: '2' } },
        ],
      },
    ]);
    await pickFrom('Change the company of Account 1', 'Split');
    await press('Remove Bolt GmbH');
    expect(describedBy(save())).toBe('Choose at least two companies.');
  });
});
