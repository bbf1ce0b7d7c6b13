import { describe, expect, it } from 'vitest';
import { button, failing, press, settle, words } from '@/components/shared/testing';
import type { DriftItem, MappingOverview, MappingWarning } from '@/lib/messaging/protocol';
import { toDecimal, ZERO } from '@/lib/model/decimal';
import { account, feed, fill, key, mapped, openPanel, overviewOf, service } from '../world.testing';

const count = (text: string) => toDecimal(text) ?? ZERO;
const drift = (more: Partial<DriftItem>): DriftItem => ({
  id: 'd1',
  kind: 'renamed',
  what: 'company',
  accountId: '1',
  serviceId: null,
  before: 'Acme',
  now: 'Acme Ltd',
  sentence: 'Acme is now Acme Ltd.',
  ...more,
});
const warning = (more: Partial<MappingWarning>): MappingWarning => ({
  id: 'w1',
  kind: 'never billed',
  sentence: 'SKU-1 was never billed to Company 1.',
  accountId: '1',
  serviceId: null,
  ...more,
});
const review = (overview: Partial<MappingOverview>, warnings: MappingWarning[] = [], answers = {}) =>
  openPanel(
    overviewOf({ finishedAt: 1, ...overview }),
    { 'mapping.warnings': () => ({ items: warnings }), ...answers },
    null,
    'review',
  );
const lines = (): string[] =>
  [...document.querySelectorAll('[aria-label=Review] > li')].map((line) =>
    words(line).replace(/(Change|Keep) .*$/, ''),
  );
const headings = (): string[] => [...document.querySelectorAll('[aria-label=Review] h2')].map(words);
const search = () =>
  document.querySelector<HTMLInputElement>('[role=tabpanel]:not([hidden]) input[type=search]');

describe('the review', () => {
  it('lists everything by section, what needs a look first, with shares and rules in words', async () => {
    const rule = { allowance: count('5'), multiplier: count('2'), minimum: count('10'), roundUp: true };
    const split = {
      mapping: 'mapped' as const,
      matchedBy: 'import' as const,
      companies: [
        { id: 'c1', name: 'North', share: { kind: 'percent' as const, percent: count('60') } },
        { id: 'c2', name: null, share: { kind: 'remainder' as const } },
      ],
    };
    await review(
      {
        accounts: [
          mapped('1'),
          account('2', split),
          account('3', { isNew: true }),
          account('4', { mapping: 'excluded', excludedReason: 'Our own company' }),
        ],
        services: [
          service('1', { mapping: 'mapped', feeds: [feed('1', { rule }), feed('2')], basis: 'higher' }),
        ],
        drifts: [drift({})],
      },
      [warning({})],
    );
    expect(headings()).toEqual([
      'Warnings 1',
      'Renamed or gone 1',
      'New since Finish was last pressed 1',
      'Mapped accounts 2',
      'Mapped services 1',
      'Excluded 1',
      'Left to map 1',
    ]);
    const text = words(document.querySelector('[aria-label=Review]'));
    expect(text).toContain('Company 1matched by equal name');
    expect(text).toContain('North (60 %), a company that is not known at present (the rest)imported');
    expect(text).toContain(
      'all seats to SKU-1 (first 5 free, × 2, at least 10, rounded up), all seats to SKU-2: each expects the full count',
    );
    expect(text).toContain('The higher of used and provisioned is billed.');
    expect(text).toContain('Excluded: Our own company');
    expect(text).toContain('Account 3Leeds, WYNew to map');
  });

  it('is told in the tab, and asked for again after a change', async () => {
    const { background } = await review({}, [warning({})]);
    expect(words(document.querySelector('#panel-tab-review'))).toBe('3 Review, 1 to look at');
    background.answers['mapping.warnings'] = () => ({ items: [] });
    background.answers['mapping.overview'] = () => overviewOf({ finishedAt: 1 });
    await background.tell({ event: 'changed' });
    await settle();
    await settle();
    expect(words(document.querySelector('#panel-tab-review'))).toBe('3 Review');
  });

  it('a warning leads to what it is about, in its step', async () => {
    await review({ accounts: [account('1'), account('2')] }, [warning({ accountId: '2', serviceId: '1' })]);
    await press('Show in Accounts Account 2');
    expect(document.activeElement?.id).toBe('panel-tab-accounts');
    expect(document.querySelector<HTMLElement>('#panel-part-review')?.hidden).toBe(true);
  });

  it('keeps a renamed record, says it, and the focus goes to the row that follows', async () => {
    const { background } = await review({
      accounts: [mapped('1')],
      drifts: [drift({}), drift({ id: 'd2', before: 'B', now: 'C' })],
    });
    button('Keep: Acme is now Acme Ltd').focus();
    await press('Keep: Acme is now Acme Ltd');
    expect(background.inputsOf('drift.confirm')).toEqual([{ driftId: 'd1' }]);
    expect(words(document.querySelector('[aria-live=polite]'))).toBe('The mapping goes on with Acme Ltd');
    background.answers['mapping.overview'] = () =>
      overviewOf({ accounts: [mapped('1')], drifts: [drift({ id: 'd2', before: 'B', now: 'C' })] });
    await background.tell({ event: 'changed' });
    await settle();
    expect(words(document.activeElement)).toBe('Keep: B is now C');
  });

  it('moves the mapping of a renamed service', async () => {
    const moved = drift({ kind: 'renamed service', what: 'vendor service', accountId: null, serviceId: '1' });
    const { background } = await review({ drifts: [moved] });
    await press('Move the mapping to Acme Ltd');
    expect(background.inputsOf('drift.confirm')).toEqual([{ driftId: 'd1' }]);
  });

  it('unlinks what is gone, except where a split needs a decision', async () => {
    const gone = { kind: 'gone' as const, now: null };
    const share = { kind: 'fixed' as const, count: count('3') };
    const { background, root } = await review({
      accounts: [mapped('1')],
      services: [
        service('1', { mapping: 'mapped', feeds: [feed('1'), feed('2')] }),
        service('2', {
          mapping: 'mapped',
          feeds: [feed('3', { share }), feed('4', { share: { kind: 'remainder' } })],
        }),
      ],
      drifts: [
        drift({ ...gone, before: 'Company 1' }),
        drift({ ...gone, id: 'd2', what: 'product', accountId: null, serviceId: '1', before: 'SKU-2' }),
        drift({ ...gone, id: 'd3', what: 'product', accountId: null, serviceId: '2', before: 'SKU-3' }),
      ],
    });
    await press('Unlink Company 1');
    await press('Unlink SKU-2');
    expect(background.inputsOf('account.unlink')).toEqual([{ accountId: '1' }]);
    expect(background.inputsOf('service.unlink')).toEqual([{ serviceId: '1', productId: '2' }]);
    expect([...root.querySelectorAll('button')].map(words)).not.toContain('Unlink SKU-3');
    await press('Change the mapping of Guard · Plan 2');
    expect(document.activeElement?.id).toBe('panel-tab-services');
  });

  it('settles a problem in the data', async () => {
    const candidates = [
      { id: 'a1', label: 'Acme (Köln)' },
      { id: 'a2', label: 'Acme (Graz)' },
    ];
    const sentence = '"Acme" fits 2 vendor accounts.';
    const { background } = await review({
      problems: [{ id: 'p1', kind: 'ambiguous account', sentence, month: null, candidates }],
    });
    await press('It is Acme (Graz)');
    expect(background.inputsOf('problem.resolve')).toEqual([{ problemId: 'p1', accountId: 'a2' }]);
  });

  it('brings back what is excluded, but a trial is mapped in its step', async () => {
    const out = { mapping: 'excluded' as const, excludedReason: '' };
    const { background } = await review({
      accounts: [account('1', out)],
      services: [service('1', out), service('2', { ...out, trialOrNotForResale: true })],
    });
    await press('Bring back Account 1');
    await press('Bring back Guard · Plan 1');
    await press('Map Guard · Plan 2');
    expect(background.inputsOf('account.exclude')).toEqual([{ accountId: '1', reason: null }]);
    expect(background.inputsOf('service.exclude')).toEqual([{ serviceId: '1', reason: null }]);
    expect(document.activeElement?.id).toBe('panel-tab-services');
  });

  it('searches all of it, and the first Escape empties the search', async () => {
    await review({ accounts: [mapped('1'), mapped('2')] }, [warning({})]);
    await fill('[aria-label="Search the review"]', 'company 2');
    expect(lines()).toEqual(['Mapped accounts 1', expect.stringContaining('Account 2')]);
    await fill('[aria-label="Search the review"]', 'zzz');
    expect(words(document.body)).toContain('Nothing fits the search');
    await key('Escape', search());
    expect(search()?.value).toBe('');
  });

  it('narrows to a part, and says when that part is empty', async () => {
    await review({ accounts: [mapped('1')], services: [] });
    expect(words(document.body)).toContain('Nothing needs a look: no warnings, nothing new');
    await press('To look at 0');
    expect(words(document.body)).toContain('Nothing needs a look');
    await press('Mapped 1');
    expect(headings()).toEqual(['Mapped accounts 1']);
  });

  it('shows the rest when the warnings cannot be read, and tries again', async () => {
    const why = { code: 'x', sentence: 'The database is blocked.', nextStep: 'Close other tabs.' };
    const { background } = await review({ accounts: [mapped('1')] }, [], {
      'mapping.warnings': failing(why),
    });
    expect(words(document.querySelector('[role=alert]'))).toContain('The warnings are not known.');
    expect(headings()).toContain('Mapped accounts 1');
    background.answers['mapping.warnings'] = () => ({ items: [warning({})] });
    await press('Try again');
    expect(headings()[0]).toBe('Warnings 1');
  });

  it('draws a part of thousands of rows, and arrows move through them', async () => {
    const accounts = Array.from({ length: 5000 }, (_, index) => mapped(String(index)));
    await review({ accounts, services: [] });
    expect(document.querySelectorAll('[aria-label=Review] > li').length).toBeLessThan(80);
    button('Change Account 0').focus();
    await key('ArrowDown');
    expect(words(document.activeElement)).toBe('Change Account 1');
    await key('End');
    await settle();
    expect(words(document.activeElement)).toBe('Change Account 4999');
  });
});
