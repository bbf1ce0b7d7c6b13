import { describe, expect, it } from 'vitest';
import { button, failing, press, settle, submit, type, words } from '@/components/shared/testing';
import { account, company, fill, key, mapped, openPanel, overviewOf, rowNames } from './world.testing';

const FAILURE = {
  code: 'mapping.gone',
  sentence: 'This record is not there any more.',
  nextStep: 'Refresh.',
};
const found = (...names: string[]) => ({
  items: names.map((name, index) => company(`c${index}`, name)),
  total: names.length,
});
const live = (): string => words(document.querySelector('[aria-live=polite]'));

describe('the accounts', () => {
  it('opens on what is to map, with the count in the tab and the month of the usage', async () => {
    const { root } = await openPanel(overviewOf({ accounts: [account('1'), mapped('2')] }));
    expect(rowNames()).toEqual(['Account 1']);
    expect(words(root.querySelector('#panel-tab-accounts'))).toBe('Accounts1 to map');
    expect(words(root.querySelector('header'))).toContain('usage of Oct 2026');
    expect(words(root.querySelector('.panel-row'))).toContain('42 used');
    await press('All 2');
    expect(words(root)).toContain('Matched by equal name');
  });

  it('tells accounts of one name and place apart', async () => {
    const twin = { name: 'City of Geelong', city: 'Geelong', state: 'VIC' };
    const accounts = [
      account('1', { ...twin, distinction: 'one.example' }),
      account('2', { ...twin, distinction: 'two.example' }),
    ];
    const { root } = await openPanel(overviewOf({ accounts }));
    const places = [...root.querySelectorAll('.panel-row-main .panel-row-small')].map(words);
    expect(places).toEqual(['Geelong, VIC, one.example', 'Geelong, VIC, two.example']);
    await fill('input[type=search]', 'two.example');
    expect(rowNames()).toHaveLength(1);
    expect(button('Exclude City of Geelong, two.example')).toBeTruthy();
    await press('Link City of Geelong, two.example');
    expect(words(root.querySelector('dialog'))).toContain('Geelong, VIC, two.example · Choose');
  });

  it('says of a mapping that outlived its company that the company is not known', async () => {
    const { root } = await openPanel(overviewOf({ accounts: [{ ...mapped('1'), company: null }] }));
    expect(words(root.querySelector('.panel-row'))).toContain('company not known at present');
  });

  it('says what is not reported, and nothing of a report that is not there', async () => {
    const accounts = [account('1', { used: null, inReport: false }), account('2', { used: null })];
    const { root, background } = await openPanel(overviewOf({ accounts }));
    expect(words(root)).toContain('not in the report');
    expect(words(root)).toContain('usage not reported');
    background.answers['mapping.overview'] = () => overviewOf({ accounts, reportMonth: null });
    await background.tell({ event: 'changed' });
    await settle();
    expect(words(root)).not.toContain('report');
  });

  it('links by keyboard, keeps the row in view, says it, and gives the focus back to the row', async () => {
    const accounts = [account('1'), account('2')];
    const { background } = await openPanel(overviewOf({ accounts }), {
      'companies.search': ({ query }) =>
        query === 'acme' ? found('Acme One', 'Acme Two') : found('Account Ltd'),
    });
    button('Link Account 1').focus();
    await press('Link Account 1');
    expect(background.inputsOf('companies.search')).toEqual([{ query: 'Account', limit: 50 }]);
    await fill('[role=combobox]', 'acme');
    await key('ArrowDown', document.querySelector('[role=combobox]'));
    expect(words(document.querySelector('[role=option][aria-selected=true]'))).toContain('Acme Two');
    const after = [{ ...mapped('1'), matchedBy: 'user' as const }, account('2')];
    background.answers['mapping.overview'] = () => overviewOf({ accounts: after });
    await key('Enter', document.querySelector('[role=combobox]'));
    await background.tell({ event: 'changed' });
    await settle();
    expect(background.inputsOf('account.link')).toEqual([{ accountId: '1', companyId: 'c1' }]);
    expect(document.querySelector('dialog')).toBeNull();
    expect(live()).toBe('Account 1 is linked to Acme Two');
    expect(rowNames()).toEqual(['Account 1', 'Account 2']);
    expect(words(document.activeElement)).toBe('Change the company of Account 1');
    await press('To map 1');
    expect(rowNames()).toEqual(['Account 2']);
  });

  it('never picks what an older query found', async () => {
    let answer = (_: ReturnType<typeof found>): void => undefined;
    const { background } = await openPanel(overviewOf({}), {
      'companies.search': ({ query }) =>
        query === 'new' ? new Promise((resolve) => (answer = resolve)) : found('Old'),
    });
    await press('Link Account 1');
    await fill('[role=combobox]', 'new');
    await key('Enter', document.querySelector('[role=combobox]'));
    expect(background.inputsOf('account.link')).toEqual([]);
    answer(found('New'));
    await settle();
    await key('Enter', document.querySelector('[role=combobox]'));
    expect(background.inputsOf('account.link')).toEqual([{ accountId: '1', companyId: 'c0' }]);
  });

  it('lists everything when the first guess finds nothing, and says how much there is', async () => {
    const { root } = await openPanel(overviewOf({}), {
      'companies.search': ({ query }) => (query === '' ? { ...found('One'), total: 4000 } : found()),
    });
    await press('Link Account 1');
    await settle();
    expect(words(root)).toContain('The first 1 of 4,000 results. Type to narrow.');
    await fill('[role=combobox]', 'zzz');
    expect(words(root)).toContain('No company fits.');
  });

  it('stays open and says why when a link is refused', async () => {
    const { root } = await openPanel(overviewOf({}), {
      'companies.search': () => found('One'),
      'account.link': failing(FAILURE),
    });
    await press('Link Account 1');
    await key('Enter', document.querySelector('[role=combobox]'));
    expect(words(root.querySelector('dialog [role=alert]'))).toContain('This record is not there any more.');
  });

  it('excludes with a reason, shows it, and brings back, with the focus on the row', async () => {
    const { root, background } = await openPanel(overviewOf({}));
    button('Exclude Account 1').focus();
    await press('Exclude Account 1');
    await type('Reason', ' Our own company ');
    const out = account('1', { mapping: 'excluded', excludedReason: 'Our own company' });
    background.answers['mapping.overview'] = () => overviewOf({ accounts: [out] });
    await submit();
    await background.tell({ event: 'changed' });
    await settle();
    expect(background.inputsOf('account.exclude')).toEqual([{ accountId: '1', reason: 'Our own company' }]);
    expect(words(root)).toContain('Excluded: Our own company');
    expect(words(document.activeElement)).toBe('Bring back Account 1');
    await press('Bring back Account 1');
    expect(background.inputsOf('account.exclude').at(-1)).toEqual({ accountId: '1', reason: null });
  });

  it('unlinks, and a refusal is shown until it is dismissed', async () => {
    const { root, background } = await openPanel(overviewOf({ accounts: [mapped('1')] }), {
      'account.unlink': failing(FAILURE),
    });
    await press('Unlink Account 1');
    expect(background.inputsOf('account.unlink')).toEqual([{ accountId: '1' }]);
    expect(words(root.querySelector('[role=alert]'))).toContain('not there any more');
    await press('Dismiss');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('finds outside of the filter when nothing fits inside', async () => {
    await openPanel(overviewOf({ accounts: [account('1'), mapped('2')] }));
    await fill('input[type=search]', 'company 2');
    await press('Search all (1)');
    expect(rowNames()).toEqual(['Account 2']);
  });
});
