import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { button, press, settle, words, type as write } from '@/components/shared/testing';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { SavedView } from '@/lib/model/saved-view';
import { remembered } from '@/lib/platform/remember';
import { dec, finding } from './model/findings.testing';
import { ALL_OPEN } from './model/views';
import { VIEW_KEY } from './review/use-view';
import { focusList, keys, openReview, rows } from './world.testing';

const named = (name: string, year: number, more: Partial<FindingItem> = {}): FindingItem =>
  finding(name, { companyName: name, moneyPerYear: dec(year), ...more });
const three = () => [named('Ash', 300), named('Beech', 200), named('Cedar', 100)];
const totals = (): string => words(document.querySelector('.finding-totals'));
async function choose(label: string, value: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  await act(() => {
    if (select) select.value = value;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}
async function search(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[aria-label="Search findings"]');
  await act(() => {
    if (input) input.value = text;
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}

describe('what is shown', () => {
  it('worth most first, whichever way; what has no worth last', async () => {
    await openReview([
      named('Small', 12),
      named('None', 0, { moneyPerYear: null }),
      named('Over', -600, { class: 'over-billed', variance: dec(-5) }),
      named('Large', 480),
    ]);
    expect(rows()).toEqual(['Over', 'Large', 'Small', 'None']);
    await press('Largest or latest first. Turn round');
    expect(rows()).toEqual(['Small', 'Large', 'Over', 'None']);
  });

  it('says that the figures are provisional where the report was made before the month was over', async () => {
    const read = () => words(document.querySelector('.finding-read'));
    await openReview([named('Ash', 12), named('Old', 12, { state: 'resolved', provisional: true })]);
    expect(read()).not.toContain('provisional');
    await openReview([named('Ash', 12), named('Beech', 12, { provisional: true })]);
    expect(read()).toMatch(/^Usage of \w+ \d+ so far \(provisional\), compared with/);
  });

  it('totals by figures, of what is shown and of everything to do', async () => {
    await openReview([
      named('Under', 120),
      named('Unbilled', 240, { class: 'agreement ended', billed: dec(0), expected: dec(2) }),
      named('Over', -60, { class: 'over-billed', variance: dec(-1) }),
      named('Mine', 12, { state: 'accepted', decision: { kind: 'accepted' } }),
      named('Priceless', 0, { moneyPerYear: null, money: null }),
      named('Done', 999, { state: 'resolved' }),
    ]);
    expect(totals()).toContain('Under-billed 210.00 a month120.00 a yearof 11.00 a month in 3 to do');
    expect(totals()).toContain('Unbilled 120.00 a month240.00 a year');
    expect(totals()).toContain('Over-billed 1-5.00 a month-60.00 a year');
    expect(words(document.querySelector('.finding-read'))).toContain(
      '1 without a price or a billing cycle is not in the money.',
    );
    await search('unbilled');
    expect(rows()).toEqual(['Unbilled']);
    expect(totals()).toContain('Under-billed 00.00 a month0.00 a yearof 11.00 a month in 3 to do');
  });

  it('groups have a heading with count and sum, and can be folded', async () => {
    await openReview([...three(), named('D', 5000, { class: 'agreement ended', billed: dec(0) })]);
    await choose('Group findings', 'class');
    expect(rows()).toEqual([
      '> Agreement ended with live usage1 finding416.67 a month',
      'D',
      '> Under-billed3 findings50.00 a month',
      'Ash',
      'Beech',
      'Cedar',
    ]);
    await focusList();
    await keys('ArrowLeft');
    expect(rows()[1]).toBe('> Under-billed3 findings50.00 a month');
    await keys('j', 'j', 'ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    await keys('Enter');
    expect(rows()).toHaveLength(2);
    await keys('ArrowRight', ' ');
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(3);
  });

  it('filters count what they would show, stand as chips, and are cleared one by one or all', async () => {
    await openReview([...three(), named('D', 1, { class: 'over-billed', variance: dec(-1) })]);
    await press('Finding filter');
    const choices = [...document.querySelectorAll('.facet-choice')].map(words);
    expect(choices).toEqual(['Under-billed3', 'Over-billed1']);
    await act(() => document.querySelectorAll<HTMLElement>('.facet-choice input')[1]?.click());
    await settle();
    expect(rows()).toEqual(['D']);
    await act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    await search('nobody');
    expect(rows()).toEqual([]);
    expect(words(document.querySelector('.sc-empty'))).toContain('No finding fits');
    await press('Remove the filter Search: nobody');
    expect(rows()).toEqual(['D']);
    await press('Clear all');
    expect(rows()).toEqual(['Ash', 'Beech', 'Cedar', 'D']);
  });

  it('the last view is there again, and one that cannot be read is not', async () => {
    await openReview(three(), { view: JSON.stringify({ ...ALL_OPEN, query: 'beech' }) });
    expect(rows()).toEqual(['Beech']);
    await openReview(three(), { view: '{' });
    expect(rows()).toEqual(['Ash', 'Beech', 'Cedar']);
  });

  it('what is searched for is not there again: who comes from a count looks for the others', async () => {
    await openReview(three());
    await choose('Group findings', 'company');
    await search('beech');
    await vi.waitFor(async () => expect(await remembered(VIEW_KEY)).toContain('"group":"company"'));
    expect(await remembered(VIEW_KEY)).toContain('"query":""');
  });
});

describe('saved views', () => {
  const kept = (name: string, id = 'v'): SavedView => ({
    id,
    name,
    view: { ...ALL_OPEN, query: 'beech' },
    updatedAt: 1,
    updatedBy: 'user',
  });
  const menu = (): string[] => [...document.querySelectorAll('[role=menuitem]')].map(words);
  const pick = async (label: string): Promise<void> => {
    const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
      (one) => words(one) === label,
    );
    await act(() => item?.click());
    await settle();
  };

  it('are opened, saved over, renamed, removed and made anew', async () => {
    let views = [kept('Bees')];
    const { background } = await openReview(three(), {
      answers: {
        'review.views': () => ({ views }),
        'review.saveView': ({ id, name, view }) => {
          views = [...views.filter((one) => one.id !== id), { ...kept(name, id ?? 'w'), view }];
          return { id: id ?? 'w' };
        },
        'review.removeView': ({ id }) => {
          views = views.filter((one) => one.id !== id);
          return {};
        },
      },
    });
    await press('View: All open by worth');
    expect(menu()).toEqual([
      'All open by worth',
      'Unbilled',
      'Over-billed',
      'Mine to fix',
      'Map these',
      'Bees',
      'Save as a new view…',
    ]);
    await pick('Bees');
    expect(rows()).toEqual(['Beech']);
    await search('cedar');
    await press('View: Bees, changed');
    await pick('Save over Bees');
    expect(views[0]?.view.query).toBe('cedar');
    await press('View: Bees');
    await pick('Rename Bees…');
    await write('Name', 'Seas');
    await press('Rename');
    await press('View: Seas');
    await pick('Remove Seas…');
    await press('Remove');
    expect(background.inputsOf('review.removeView')).toEqual([{ id: 'v' }]);
    await press('View: Own filter');
    await pick('Save as a new view…');
    await press('Save');
    expect(words(document.querySelector('dialog'))).toContain('A view needs a name.');
    await write('Name', 'Seas again');
    await press('Save');
    expect(button('View: Seas again')).toBeTruthy();
  });
});

it('what is to be mapped leads to its mapping, and the list can be taken along as it stands', async () => {
  const onMap = vi.fn();
  const onExport = vi.fn();
  const account = named('Acme', 0, {
    class: 'account not mapped',
    companyId: null,
    companyName: '',
    productId: null,
    productName: '',
    subject: 'Acme vendor account',
    accountId: 'v1',
    agreementId: null,
    variance: null,
    moneyPerYear: null,
  });
  await openReview([...three(), account], { slots: { onMap, onExport } });
  await focusList();
  await keys('End', 'Enter');
  await press('Map it');
  expect(onMap).toHaveBeenCalledWith({ accountId: 'v1' });
  await press('Export');
  await act(() => document.querySelector<HTMLElement>('[role=menuitem]')?.click());
  expect(onExport).toHaveBeenCalledOnce();
  expect(onExport.mock.calls[0]?.[0]).toBe('csv');
  expect(onExport.mock.calls[0]?.[1].map(({ id }: FindingItem) => id)).toEqual([
    'Ash',
    'Beech',
    'Cedar',
    'Acme',
  ]);
});
