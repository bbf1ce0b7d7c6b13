// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { whyText } from './detail/copy-text';
import { mapTarget } from './detail/map-button';
import { snoozeEnds } from './dialogs/ends';
import { commandOf, KEY_WORDS } from './list/keys';
import { toggled, within } from './list/selection';
import { dec, finding, manyFindings } from './model/findings.testing';
import { decidedAs, differenceOf, isNews } from './model/merge';
import { ALL_OPEN, BUILT_IN, readView, sameView } from './model/views';
import { differenceWords, markWords } from './words';

const day = (text: string): Day => text as Day;
const key = (name: string, more = {}) =>
  commandOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('why, as text', () => {
  it('says what, how much, each step with its source, notes and what was decided', () => {
    const text = whyText({
      finding: finding('1', {
        companyName: 'Acme',
        state: 'snoozed',
        decision: { kind: 'snoozed', reason: 'Asked them', until: day('2026-12-05') },
        moneyPerYear: dec('84'),
      }),
      steps: [
        { label: 'Report row', value: '42 used', source: 'LMPI report, Oct 2026' },
        { label: 'Variance', value: '2', source: '' },
      ],
      notes: [{ text: 'Two are interns.', at: new Date(2026, 10, 4).getTime() }],
    });
    expect(text).toBe(
      [
        'Acme, Guard seats',
        'Under-billed · under-billed by 2 · 7.00 a month',
        '42 used by Company 1, 40 billed.',
        '',
        '- Report row: 42 used (LMPI report, Oct 2026)',
        '- Variance: 2',
        '',
        'Note of 4 Nov 2026: Two are interns.',
        'Snoozed until 5 Dec 2026: Asked them',
      ].join('\n'),
    );
  });

  it('leaves out what there is none of', () => {
    const bare = finding('1', { moneyPerYear: null, variance: null, class: 'overuse' });
    expect(whyText({ finding: bare, steps: [], notes: [] })).toBe(
      'Company 1, Guard seats\nUsed above provisioned\n42 used by Company 1, 40 billed.',
    );
  });
});

describe('words', () => {
  it.each([
    ['2', '40', 'under-billed by 2'],
    ['5', '0', 'unbilled: 5'],
    ['-1200', '1300', 'over-billed by 1,200'],
    ['0', '3', ''],
  ])('a difference of %s on %s billed: %s', (variance, billed, words) => {
    expect(differenceWords(finding('1', { variance: dec(variance), billed: dec(billed) }))).toBe(words);
  });

  it('marks what a row is besides its class', () => {
    const soFar = { month: finding('1').month, expected: dec(45), variance: null };
    expect(markWords(finding('1', { reopened: 'came back', notes: 2, soFar }))).toEqual([
      'Came back',
      '2 notes',
      '45 so far in Oct 2026, provisional',
    ]);
  });
});

it('usual ends of a snooze are last days, also where a month is shorter', () => {
  const ends = (text: string) => snoozeEnds(day(text)).map(({ until }) => until);
  expect(ends('2026-11-28')).toEqual(['2026-12-05', '2026-11-30', '2027-02-28']);
  expect(ends('2027-11-30')).toEqual(['2027-12-07', '2027-11-30', '2028-02-29']);
});

it('keys: letters of both cases, none with Alt, and only what the help tells', () => {
  expect(key('A')).toEqual({ do: 'accept' });
  expect(key('a', { altKey: true })).toBeNull();
  expect(key('a', { ctrlKey: true })).toEqual({ do: 'select all' });
  expect(key('a', { metaKey: true })).toEqual({ do: 'select all' });
  expect(key('s', { ctrlKey: true })).toBeNull();
  expect(key('z', { ctrlKey: true, shiftKey: true })).toBeNull();
  expect(key('J', { shiftKey: true })).toEqual({ do: 'move', by: 1, extend: true });
  const told = KEY_WORDS.flatMap(({ keys }) => keys).filter(
    (name) => name.length === 1 && /[a-z]/.test(name),
  );
  for (const letter of 'abcdefghijklmnopqrstuvwxyz')
    expect(key(letter) !== null, letter).toBe(told.includes(letter));
});

it('a selection of all is dropped by the same press, and keeps only what is listed', () => {
  const both = toggled(new Set(['a']), ['a', 'b']);
  expect([...both]).toEqual(['a', 'b']);
  expect([...toggled(both, ['a', 'b'])]).toEqual([]);
  expect([...within(both, (id) => id === 'b')]).toEqual(['b']);
  expect(within(both, () => true)).toBe(both);
});

describe('what is news', () => {
  const items = manyFindings(60);
  it('nothing, for the same findings in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 60 }), (others) => {
        const copies = others.map((item) => ({ ...item, soFar: item.soFar && { ...item.soFar } }));
        expect(isNews(differenceOf(items, copies))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('what came, went or says something else; not what was decided', () => {
    const [first, second, third] = [finding('1'), finding('2'), finding('3')];
    const found = differenceOf(
      [first, second, third],
      [
        { ...first, ...decidedAs(first, { kind: 'accepted' }) },
        { ...second, used: dec(43) },
        { ...third, state: 'resolved' },
        finding('4'),
      ],
    );
    expect(found).toMatchObject({ added: 1, changed: 1, gone: 1 });
    expect([...found.touches]).toEqual([['1', expect.objectContaining({ state: 'accepted' })]]);
  });

  it('what is resolved stays so, whatever is decided', () => {
    expect(decidedAs(finding('1', { state: 'resolved' }), { kind: 'open' }).state).toBe('resolved');
  });
});

describe('views', () => {
  it('are read as they were written, and anything else gives what can be used of it', () => {
    for (const { view } of BUILT_IN) expect(readView(JSON.stringify(view))).toEqual(view);
    expect(readView('null')).toBeNull();
    expect(readView('[]')).toEqual(ALL_OPEN);
    expect(readView('{"show":"never","classes":["overuse",7],"threshold":"much"}')).toEqual({
      ...ALL_OPEN,
      classes: ['overuse'],
    });
    fc.assert(
      fc.property(fc.string(), (text) => {
        readView(text);
      }),
    );
  });

  it('are the same in whatever order their filters were chosen', () => {
    const one = { ...ALL_OPEN, companyIds: ['a', 'b'] };
    expect(sameView(one, { ...one, companyIds: ['b', 'a'] })).toBe(true);
    expect(sameView(one, { ...one, companyIds: ['a'] })).toBe(false);
  });
});

it('only what a tech mends leads to a mapping', () => {
  expect(mapTarget(finding('1', { accountId: 'v' }))).toBeNull();
  expect(mapTarget(finding('1', { class: 'account not mapped', accountId: 'v' }))).toEqual({
    accountId: 'v',
  });
  const service = finding('1', { class: 'service not mapped', accountId: 'v', serviceId: 's' });
  expect(mapTarget(service)).toEqual({ serviceId: 's' });
});
