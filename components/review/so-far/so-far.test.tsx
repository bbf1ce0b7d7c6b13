import { describe, expect, it } from 'vitest';
import { dec, finding } from '@/components/findings/model/findings.testing';
import { openReview } from '@/components/findings/world.testing';
import { press, words } from '@/components/shared/testing';
import type { SoFarItem } from '@/lib/messaging/protocol';
import type { Month } from '@/lib/model/calendar';

const item = (change: Partial<SoFarItem> = {}): SoFarItem => ({
  companyId: 'c1',
  companyName: 'Acme',
  productId: 'p1',
  productName: 'TM-WFS',
  unit: 'Seats',
  before: dec(1000),
  expected: dec(1010),
  provisioned: null,
  billed: dec(1000),
  variance: dec(10),
  ...change,
});
const told = (items: SoFarItem[]) => ({
  'review.soFar': () => ({ month: '2026-11' as Month, fetchedAt: Date.now(), items }),
});
const line = (): HTMLElement | null => document.querySelector('.finding-so-far');

describe('the month so far', () => {
  it('is not spoken of where nothing changes', async () => {
    await openReview([finding('0')], { answers: told([]) });
    expect(line()).toBeNull();
  });

  it('says how many changes there are, and lists each beside what is billed', async () => {
    const other = item({ productId: 'p2', productName: 'TM-HES', billed: null, variance: null });
    await openReview([finding('0')], { answers: told([item(), other]) });
    expect(words(line())).toContain('Nov 2026 so far, provisional: 2 changes.');
    await press('Show');
    const rows = [...document.querySelectorAll('.so-far-table tbody tr')].map((row) =>
      [...row.children].map(words),
    );
    expect(rows[0]).toEqual([
      'Acme',
      'TM-WFS Seats',
      '1,000',
      '1,010',
      'not reported',
      '1,000',
      'under-billed by 10',
    ]);
    expect(rows[1]?.slice(-2)).toEqual(['not known', 'not known']);
  });
});
