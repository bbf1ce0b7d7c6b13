import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, failing, press, settle, submit, type, words } from '@/components/shared/testing';
import { account, fill, key, mapped } from '../world.testing';
import {
  accountNames,
  buttonLike,
  candidate,
  companyNames,
  decision,
  drop,
  focused,
  live,
  menuWords,
  openAccounts,
  pickFrom,
  pressOn,
} from './accounts.testing';

const three = [account('1'), account('2'), account('3')];
const decisions = [
  decision('1', 'suggested', candidate('c1'), candidate('c2', 0.5, 'same city')),
  // A verdict, whatever little speaks for somebody.
  decision('2', 'none', candidate('c1', 0.01)),
  decision('3', 'suggested', candidate('c3')),
];
const toAcme = {
  mapping: 'mapped',
  companies: [{ id: 'c1', name: 'Acme Ltd', share: { kind: 'all' } }],
} as const;
const FAILURE = { code: 'mapping.gone', sentence: 'It is not there any more.', nextStep: 'Refresh.' };

describe('linking an account', () => {
  it('accepts the best suggestion, says it, and goes on to the next one that has any', async () => {
    const { background, become } = await openAccounts({ accounts: three, decisions });
    await pressOn('Accept Acme Ltd for Account 1');
    expect(background.inputsOf('accounts.accept')).toEqual([
      { pairs: [{ accountId: '1', companyId: 'c1' }] },
    ]);
    expect(live()).toBe('Account 1 is linked to Acme Ltd');
    expect(focused()).toBe('Accept Cedar Inc for Account 3');
    await become('1', { ...toAcme, companies: [...toAcme.companies], matchedBy: 'suggestion' });
    expect(focused()).toBe('Accept Cedar Inc for Account 3');
    expect(accountNames()).toEqual(['Account 1', 'Account 2', 'Account 3']);
    expect(words(document.querySelector('[data-side=right] [data-key="1"]'))).toContain(
      'Suggestion accepted',
    );
  });

  it('offers all candidates with place and evidence in a menu, and goes on to the next to map', async () => {
    const { background } = await openAccounts({ accounts: three, decisions });
    await pressOn('Link Account 1');
    expect(menuWords()).toEqual([
      'Acme LtdAcme · Leeds, WYsame postcode · legal form differs',
      'Bolt GmbHBolt · Köln, WYsame city · legal form differs',
      'Search all companies…',
      'Split between companies…',
      'Exclude…',
    ]);
    await key('Escape');
    await pickFrom('Link Account 1', 'Bolt');
    expect(background.inputsOf('account.link')).toEqual([{ accountId: '1', companyId: 'c2' }]);
    expect(focused()).toBe('Link Account 2');
  });

  it('searches all companies, inactive ones too, and stays open when refused', async () => {
    const { root, background } = await openAccounts({
      accounts: [account('1')],
      answers: { 'account.link': failing(FAILURE) },
    });
    await pickFrom('Link Account 1', 'Search');
    expect(words(root.querySelector('dialog'))).toContain('4 results');
    await fill('[role=combobox]', 'dsuk');
    expect(words(root.querySelector('[role=option]'))).toBe('Dusk LLCDusk · Leeds, WYinactive');
    await key('Enter', root.querySelector('[role=combobox]'));
    expect(words(root.querySelector('dialog [role=alert]'))).toContain('not there any more');
    background.answers['account.link'] = () => ({});
    await key('Enter', root.querySelector('[role=combobox]'));
    expect(root.querySelector('dialog')).toBeNull();
    expect(live()).toBe('Account 1 is linked to Dusk LLC');
    expect(focused()).toBe('Link Account 1');
  });

  it('does not unlink by the second click of a double click on what stood there before', async () => {
    const { background } = await openAccounts({ accounts: [mapped('1')] });
    const second = new MouseEvent('click', { bubbles: true, detail: 2 });
    await act(() => void button('Unlink Account 1').dispatchEvent(second));
    await settle();
    expect(background.inputsOf('account.unlink')).toEqual([]);
  });

  it('excludes with a reason, brings back and unlinks, each time with the focus on the next', async () => {
    const { background, become } = await openAccounts({ accounts: three });
    await pickFrom('Link Account 1', 'Exclude');
    await type('Reason', ' Our own company ');
    await submit();
    expect(background.inputsOf('account.exclude')).toEqual([{ accountId: '1', reason: 'Our own company' }]);
    expect(focused()).toBe('Link Account 2');
    await become('1', { mapping: 'excluded', excludedReason: 'Our own company' });
    expect(words(document.body)).toContain('Excluded: Our own company');
    await pressOn('Bring back Account 1');
    expect(background.inputsOf('account.exclude').at(-1)).toEqual({ accountId: '1', reason: null });
    await become('2', { ...toAcme, companies: [...toAcme.companies], matchedBy: 'user' });
    await become('3', { ...toAcme, companies: [...toAcme.companies], matchedBy: 'user' });
    await pressOn('Unlink Account 2');
    expect(background.inputsOf('account.unlink')).toEqual([{ accountId: '2' }]);
    expect([live(), focused()]).toEqual(['Account 2 is not linked any more', 'Unlink Account 3']);
  });

  it('hands a refusal of a button to the panel', async () => {
    const { failures } = await openAccounts({
      accounts: [mapped('1')],
      answers: { 'account.unlink': failing(FAILURE) },
    });
    await press('Unlink Account 1');
    expect(failures).toHaveLength(1);
  });
});

describe('why', () => {
  it('lists the candidates with what speaks for and against each, and closes at Escape', async () => {
    const { root } = await openAccounts({ accounts: three, decisions });
    const name = 'Why? The likely companies of Account 1';
    await pressOn(name);
    const box = root.querySelector('.why-box');
    expect([...(box?.querySelectorAll('.why-name') ?? [])].map(words)).toEqual(['Acme Ltd', 'Bolt GmbH']);
    expect(words(box)).toContain('For: same postcodeAgainst: legal form differs');
    expect(button(name).getAttribute('aria-expanded')).toBe('true');
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect(root.querySelector('.why-box')).toBeNull();
    expect(focused()).toBe(name);
  });
});

describe('from the side of the company', () => {
  it('links to a likely account from a menu, and goes on to the next company', async () => {
    const { background } = await openAccounts({ accounts: three, decisions });
    await pickFrom('Link to… a vendor account: Acme Ltd', 'Account 1');
    expect(background.inputsOf('account.link')).toEqual([{ accountId: '1', companyId: 'c1' }]);
    expect(focused()).toBe('Link to… a vendor account: Bolt GmbH');
  });

  it('is picked up, linked with any account, and the next company has the focus', async () => {
    const { background } = await openAccounts({ accounts: three, decisions });
    await pickFrom('Link to… a vendor account: Bolt GmbH', 'Pick up');
    expect(live()).toContain('Bolt GmbH is picked up');
    expect(focused()).toBe('Link here: Bolt GmbH to Account 1');
    await pressOn('Link here: Bolt GmbH to Account 2');
    expect(background.inputsOf('account.link')).toEqual([{ accountId: '2', companyId: 'c2' }]);
    expect(focused()).toBe('Link to… a vendor account: Cedar Inc');
    expect(document.body.textContent).not.toContain('Link here');
  });

  it('is put down by Escape, which the panel does not hear', async () => {
    await openAccounts({ accounts: three });
    await pickFrom('Link to… a vendor account: Bolt GmbH', 'Pick up');
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect([live(), focused()]).toEqual(['Bolt GmbH is put down', 'Link to… a vendor account: Bolt GmbH']);
  });

  it('dropped on an account to map is linked; on a mapped one it asks', async () => {
    const { root, background } = await openAccounts({ accounts: [account('1'), mapped('3')], decisions });
    await press('All 2');
    await drop('c2', '1');
    expect(background.inputsOf('account.link')).toEqual([{ accountId: '1', companyId: 'c2' }]);
    await drop('c2', '3');
    expect(background.inputsOf('account.link')).toHaveLength(1);
    expect(words(root.querySelector('dialog'))).toContain('It is billed to Company 3.');
    await press('Replace with Bolt GmbH');
    expect(background.inputsOf('account.link').at(-1)).toEqual({ accountId: '3', companyId: 'c2' });
    await drop('c3', '3');
    expect(root.querySelector('dialog')).toBeNull();
    expect(live()).toBe('Account 3 is linked to Cedar Inc already');
  });
});

describe('the filter button', () => {
  it('narrows the companies to the candidates with their evidence, and clears again', async () => {
    await openAccounts({ accounts: three, decisions });
    const name = 'Show likely companies of Account 1';
    await pressOn(name);
    expect(companyNames()).toEqual(['Acme Ltd', 'Bolt GmbH']);
    expect(button(name).getAttribute('aria-pressed')).toBe('true');
    expect(words(document.querySelector('[data-side=left] [data-key=c2]'))).toContain('same city');
    await pressOn(name);
    expect(companyNames()).toEqual(['Acme Ltd', 'Bolt GmbH', 'Cedar Inc']);
    await pressOn(name);
    await press('Show all companies');
    await settle();
    expect(companyNames()).toHaveLength(3);
    expect(document.activeElement).toBe(document.querySelector('input[aria-label="Search companies"]'));
  });

  it('is cleared when its account is decided', async () => {
    await openAccounts({ accounts: three, decisions });
    await pressOn('Show likely companies of Account 1');
    await pressOn(words(buttonLike('Accept Acme')));
    expect(companyNames()).toHaveLength(3);
  });
});
