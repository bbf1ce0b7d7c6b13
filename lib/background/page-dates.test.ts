import { describe, expect, it } from 'vitest';
import { day } from '@/lib/reconcile/book.testing';
import { periodsOnPage } from './page-dates';

const TODAY = day('2026-11-27');
const row = (effective: string | null, cancelled: string | null = null) => ({ effective, cancelled });
const reason = (own: ReturnType<typeof row>, ...others: ReturnType<typeof row>[]) =>
  periodsOnPage([own, ...others], TODAY)(own);

describe('the dates on a page', () => {
  it('tell a row in effect, ended or still to come, first and last day included', () => {
    expect(reason(row('1/1/2025'))).toBeNull();
    expect(reason(row(null, null))).toBeNull();
    expect(reason(row('1/1/2025', '11/27/2026'))).toBeNull();
    expect(reason(row('1/1/2025', '11/26/2026'))).toBe('ended 26 Nov');
    expect(reason(row('11/28/2026'))).toBe('starts 28 Nov');
    expect(reason(row('2025-01-01', '2026-10-31'))).toBe('ended 31 Oct');
    expect(reason(row('01.01.2025', '31.10.2026'))).toBe('ended 31 Oct');
  });

  it('have one order on one page, which a date of one reading tells', () => {
    const american = row('1/31/2025');
    const british = row('31/1/2025');
    expect(reason(row('1/1/2025', '3/12/2026'), american)).toBe('ended 12 Mar');
    expect(reason(row('1/1/2025', '3/12/2026'), british)).toBeNull();
  });

  it('say what both orders say, and nothing where they disagree', () => {
    expect(reason(row('1/1/2025', '3/4/2026'))).toBe('ended');
    expect(reason(row('1/1/2025', '3/12/2026'))).toBe('dates unclear');
    expect(reason(row('2/3/2027'))).toBe('starts');
  });

  it('are unclear where a last day cannot be read', () => {
    expect(reason(row('1/1/2025', '31 Oct'))).toBe('dates unclear');
    expect(reason(row('1 Jan 2025'))).toBeNull();
  });
});
