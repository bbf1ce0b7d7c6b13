import { describe, expect, it } from 'vitest';
import { dec, finding, reviewOf } from '@/components/findings/model/findings.testing';
import { press, settle, words } from '@/components/shared/testing';
import type { Month } from '@/lib/model/calendar';
import { remember } from '@/lib/platform/remember';
import { targetOf, wishFor } from './use-wish';
import { account, key, openPanel, openStep, overviewOf, rowNames, service } from './world.testing';

const toMap = finding('1', {
  class: 'account not mapped',
  companyId: null,
  companyName: '',
  productId: null,
  productName: '',
  subject: 'Account 2',
  accountId: '2',
  agreementId: null,
  variance: null,
  moneyPerYear: null,
});
const answers = {
  'review.findings': () => reviewOf([finding('0', { moneyPerYear: dec(120) }), toMap]),
  'review.views': () => ({ views: [] }),
  'review.soFar': () => ({ month: '2026-11' as Month, fetchedAt: null, items: [] }),
};
const overview = () => overviewOf({ accounts: [account('1'), account('2')], services: [service('1')] });
const tab = (): HTMLElement | null => document.querySelector('#panel-tab-findings');

describe('the findings beside the mapping', () => {
  it('are no step: without a number, asked for when they are first opened, then counted in their tab', async () => {
    const { background } = await openPanel(overview(), answers);
    expect(words(tab())).toBe('Findings');
    expect(background.inputsOf('review.findings')).toHaveLength(0);
    await openStep('findings');
    expect(background.inputsOf('review.findings')).toHaveLength(1);
    expect(words(tab())).toBe('Findings, 2 to do');
    expect(document.querySelector('footer')).toBeNull();
    expect(document.querySelector('.panel-progresses')).toBeNull();
    await openStep('accounts');
    await openStep('findings');
    expect(background.inputsOf('review.findings')).toHaveLength(1);
  });

  it('stand in the same row of tabs for the arrows', async () => {
    await openPanel(overview(), answers);
    document.querySelector<HTMLElement>('#panel-tab-accounts')?.focus();
    await key('End');
    expect(document.activeElement?.id).toBe('panel-tab-findings');
    await key('ArrowRight');
    expect(document.activeElement?.id).toBe('panel-tab-accounts');
  });

  it('lead to the mapping of an account, and to a tab of their own', async () => {
    const { background } = await openPanel(overview(), answers, null, 'findings');
    const row = [...document.querySelectorAll<HTMLElement>('.finding-line')].at(-1);
    row?.click();
    await settle();
    await press('Map it');
    expect(document.activeElement?.id).toBe('panel-tab-accounts');
    expect(rowNames()).toEqual(['Account 2']);
    await openStep('findings');
    await press('Open in a tab');
    expect(background.inputsOf('review.open')).toHaveLength(1);
  });

  it('leave undo by keys to the decisions', async () => {
    const { background } = await openPanel(overview(), answers, null, 'findings');
    await key('z', document.body, { ctrlKey: true });
    expect(background.inputsOf('mapping.undo')).toHaveLength(0);
    expect(document.querySelector('.panel-header-history')).toBeNull();
  });
});

describe('what the review as a page wishes the panel to show', () => {
  it('is shown once, by the panel in a tab', async () => {
    await wishFor({ accountId: '2' });
    await openPanel(overview(), answers);
    await settle();
    expect(rowNames()).toEqual(['Account 2']);
    await openPanel(overview(), answers);
    expect(rowNames()).toEqual(['Account 1', 'Account 2']);
  });

  it('is left to it by the panel on a page', async () => {
    await wishFor({ accountId: '2' });
    await openPanel(overview(), answers, () => undefined);
    expect(rowNames()).toEqual(['Account 1', 'Account 2']);
    await remember('panel.wish', '');
  });

  it('is nothing when it cannot be read', () => {
    expect([targetOf(null), targetOf('{'), targetOf('null'), targetOf('{"accountId":7}')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(targetOf('{"serviceId":"s"}')).toEqual({ serviceId: 's' });
  });
});
