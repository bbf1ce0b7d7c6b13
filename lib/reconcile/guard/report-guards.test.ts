import { describe, expect, it } from 'vitest';
import { dec, month, usage } from '../book.testing';
import { monthSeen } from './history';
import { book, confirmed, judge, kinds, monthly, OCT, seen, without, zeroed } from './history.testing';
import { MOST_EVIDENCE } from './thresholds';

describe('an empty report', () => {
  it('is recognised, alone, also as the first one', () => {
    expect(kinds(judge(monthly(book(30), {})))).toEqual(['empty report']);
    expect(kinds(judge([seen({})]))).toEqual(['empty report']);
    expect(judge(monthly(book(30), {}))[0]).toMatchObject({
      month: OCT,
      sentence: 'The report of Oct 2026 has no rows at all.',
      evidence: ['30 rows in Sep 2026, none in Oct 2026'],
      confirmedAt: null,
    });
  });

  it('is as it always was where no report ever had a row', () => {
    expect(judge(monthly({}, {}))).toEqual([]);
    expect(judge([])).toEqual([]);
  });

  it('is no month to compare with', () => {
    expect(judge(monthly(book(30), {}, book(29)))).toEqual([]);
    expect(kinds(judge(monthly(book(30), {}, book(12))))).toEqual(['accounts gone']);
  });
});

describe('accounts gone', () => {
  it('cries for 30 of 100, not for 1 of 5', () => {
    expect(judge(monthly(book(5), without(book(5), 1)))).toEqual([]);
    const [guard] = judge(monthly(book(100), without(book(100), 30)));
    expect(guard).toMatchObject({
      kind: 'accounts gone',
      sentence: '30 of the 100 vendor accounts of Sep 2026 are not in the report of Oct 2026.',
    });
    expect(guard?.evidence).toContain('Customer 7: 10 in Sep 2026, no row in Oct 2026');
  });

  it.each([
    [25, 4, 0],
    [25, 5, 1],
    [26, 5, 0],
    [5, 2, 0],
    [5, 3, 1],
    [6, 3, 0],
    [4, 3, 1],
    [2, 2, 0],
  ])('of %i, %i lost: %i', (all, lost, guards) => {
    // One new account, so that the report is not empty.
    const now = { ...without(book(all), lost), new: 3 };
    expect(judge(monthly(book(all), now))).toHaveLength(guards);
  });

  it('misses no account that counted nothing', () => {
    const before = {
      ...book(40),
      ...Object.fromEntries(Array.from({ length: 19 }, (_, at) => [`z${at}`, 0])),
    };
    expect(judge(monthly(before, book(40)))).toEqual([]);
  });

  it('names the largest first, at most fifty', () => {
    const before = { ...book(100), 3: 77 };
    const evidence = judge(monthly(before, without(before, 60)))[0]?.evidence ?? [];
    expect(evidence[0]).toBe('Customer 3: 77 in Sep 2026, no row in Oct 2026');
    expect(evidence).toHaveLength(MOST_EVIDENCE + 1);
    expect(evidence.at(-1)).toBe('and 10 more');
  });

  it('explains the missing rows, so that there is one question and not two', () => {
    expect(kinds(judge(monthly(book(100), without(book(100), 60))))).toEqual(['accounts gone']);
  });

  it('stands as long as the loss does, for two months, and then is how things are', () => {
    const [whole, part] = [book(100), without(book(100), 30)];
    expect(kinds(judge(monthly(whole, whole, part, part)))).toEqual(['accounts gone']);
    expect(judge(monthly(whole, whole, part, part, part))).toEqual([]);
  });

  it('is not asked again once it was confirmed, and is for one account more', () => {
    const [whole, part] = [book(100), without(book(100), 30)];
    const guards = judge(monthly(whole, part));
    expect(judge(monthly(whole, part), confirmed(...guards))[0]?.confirmedAt).toBe(7);
    expect(judge(monthly(whole, without(whole, 31)), confirmed(...guards))[0]?.confirmedAt).toBeNull();
    // The id names the month: here it was September's.
    const september = judge(monthly(whole, part, part).slice(0, 2));
    expect(judge(monthly(whole, part, part), confirmed(...september))).toEqual([]);
  });

  it('is silent for a gap of months that says nothing any more', () => {
    const months = [seen(book(100), OCT), seen(without(book(100), 60), OCT)];
    const [old, now] = months;
    if (!old || !now) throw new Error();
    expect(kinds(judge([{ ...old, month: '2026-07' as typeof OCT }, now]))).toEqual(['accounts gone']);
    expect(judge([{ ...old, month: '2026-06' as typeof OCT }, now])).toEqual([]);
  });
});

describe('accounts at zero', () => {
  it('cries for many at once', () => {
    const [guard, ...others] = judge(monthly(book(100, 42), zeroed(book(100, 42), 30)));
    expect(others).toEqual([]);
    expect(guard).toMatchObject({
      kind: 'accounts at zero',
      sentence: '30 vendor accounts dropped to 0 at once in the report of Oct 2026.',
    });
    expect(guard?.evidence[0]).toBe('Customer 0: 42 in Sep 2026, 0 in Oct 2026');
    expect(judge(monthly(book(100), zeroed(book(100), 19)))).toEqual([]);
    expect(judge(monthly(book(5), zeroed(book(5), 1)))).toEqual([]);
  });

  it('does not take what is not reported for 0, and 0 used for a number although licences are provisioned', () => {
    const of = (used: string | null) =>
      Array.from({ length: 30 }, (_, at) =>
        usage({ accountId: `v${at}`, used: used === null ? null : dec(used), provisioned: dec(50) }),
      );
    const before = monthSeen({ month: '2026-09' as typeof OCT, rowCount: 30 }, of('42'));
    expect(judge([before, monthSeen({ month: OCT, rowCount: 30 }, of(null))])).toEqual([]);
    expect(kinds(judge([before, monthSeen({ month: OCT, rowCount: 30 }, of('0'))]))).toEqual([
      'accounts at zero',
    ]);
  });

  it('sees one vendor service at zero, or without rows, for half of its accounts', () => {
    const both = (mail: number | undefined) =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          String(at),
          { seats: 10, ...(at < 8 && mail !== undefined ? { mail } : {}) },
        ]),
      );
    expect(kinds(judge(monthly(both(5), both(0))))).toEqual(['accounts at zero']);
    expect(kinds(judge(monthly(both(5), both(undefined))))).toEqual(['accounts at zero']);
  });

  it('does not see a service that was renamed, or accounts that moved to another', () => {
    const named = (service: string) =>
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [String(at), { seats: 10, [service]: 5 }]));
    expect(judge(monthly(named('Email Standard'), named('Email Advanced')))).toEqual([]);
  });
});

describe('a report far smaller', () => {
  const rows = (services: number) =>
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        String(at),
        Object.fromEntries(Array.from({ length: services }, (__, n) => [`s${n}`, 0])),
      ]),
    );
  it('is recognised by its rows where its accounts are all there', () => {
    const [guard, ...others] = judge(monthly(rows(4), rows(2)));
    expect(others).toEqual([]);
    expect(guard).toMatchObject({
      kind: 'report far smaller',
      sentence: 'The report of Oct 2026 has 60 rows, 60 fewer than that of Sep 2026.',
    });
    expect(judge(monthly(rows(4), rows(3)))).toEqual([]);
  });

  it('is told in figures as a person reads them', () => {
    const [gone] = judge(monthly(book(2400, 1200), without(book(2400, 1200), 1500)));
    expect(gone?.sentence).toMatch(/^1,500 of the 2,400 vendor accounts of Sep 2026 are not in /);
    expect(gone?.evidence[0]).toBe('Customer 0: 1,200 in Sep 2026, no row in Oct 2026');
    const few = [seen(rows(4), month('2026-09')), seen({ 0: 0 }, OCT)];
    const smaller = judge(few).find(({ kind }) => kind === 'report far smaller');
    expect(smaller?.sentence).toBe('The report of Oct 2026 has 1 row, 119 fewer than that of Sep 2026.');
  });
});

describe('what is usual', () => {
  it('lets a customer lose what he loses every autumn', () => {
    const [whole, part] = [book(100), without(book(100), 28)];
    const yearly = [whole, part, part, part, whole, whole, part];
    expect(judge(monthly(...yearly))).toEqual([]);
    expect(kinds(judge(monthly(...yearly.slice(0, -1), without(whole, 60))))).toEqual(['accounts gone']);
  });

  it('learns nothing from what a book of three customers once lost', () => {
    const small = monthly(book(3), without(book(3), 1), without(book(3), 1), book(30), without(book(30), 12));
    expect(kinds(judge(small))).toEqual(['accounts gone']);
  });

  it('learns nothing from a report that was broken and mended', () => {
    const [whole, part] = [book(100), without(book(100), 50)];
    expect(kinds(judge(monthly(whole, part, whole, whole, part)))).toEqual(['accounts gone']);
  });
});
