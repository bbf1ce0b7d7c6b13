import { expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import type { LineSight } from '@/lib/model/push';
import { agreement, dec } from '@/lib/reconcile/book.testing';
import { waysOf } from './ways';

const day = (text: string) => text as Day;

function meanings(january: number): string[] {
  const period = (from: string, to: string, quantity: number) => ({
    from: day(from),
    to: day(to),
    quantity: dec(quantity),
  });
  const periods = [
    period('2026-11-01', '2026-11-30', 40),
    period('2026-12-01', '2026-12-31', 40),
    period('2027-01-01', '2027-01-31', january),
  ];
  const line: LineSight = {
    lineId: 'autotask:1',
    productId: 'autotask:2',
    quantity: dec(40),
    included: ZERO,
    unitPrice: dec(3),
    billable: 'Billable',
    from: day('2026-11-01'),
    to: day('2027-01-31'),
    version: null,
    postedTo: null,
    periods,
  };
  const { ways } = waysOf({
    terms: { agreementId: 'autotask:9', agreement: agreement(), prorates: null, nextInvoice: null },
    sight: [line],
    line,
    product: { id: line.productId, identifier: 'S', unitPrice: dec(3) },
    today: day('2026-11-20'),
    day: null,
  });
  return ways.map((way) => way.meaning(dec(42)));
}

it('says that all later periods have as much only where they have', () => {
  expect(meanings(40)).toEqual([
    'It becomes 42 from 1 Nov 2026 on, the first day of the period, and in all later periods.',
    expect.stringContaining('from 20 Nov 2026 on and in all later periods it is 42. We read it'),
    'It becomes 42 on 1 Dec 2026, when its next period begins, and stays so in all later ones. Until then nothing changes.',
  ]);
  expect(meanings(50)).toEqual([
    'It becomes 42 from 1 Nov 2026 on, the first day of the period, and later periods change by as much.',
    expect.stringContaining('from 20 Nov 2026 on it is 42, and later periods change by as much. We read it'),
    'It becomes 42 on 1 Dec 2026, when its next period begins, and later periods change by as much. Until then nothing changes.',
  ]);
});
