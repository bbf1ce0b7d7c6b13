import { addDays, type Day, lastDayOf, monthOf } from '@/lib/model/calendar';
import { add, type Decimal, subtract, ZERO } from '@/lib/model/decimal';
import { quantityOn } from '@/lib/model/line-day';
import type { LineSight, ProductSight, PushWrite } from '@/lib/model/push';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { describe as describeWrite } from '@/lib/psa/connectwise/api/writes/describe';
import { waysOf } from '@/lib/psa/connectwise/api/writes/ways';
import type { AgreementTerms, PsaWrites, PushWay, WaySubject, Ways } from '@/lib/psa/write-contract';
import { line } from '@/lib/reconcile/book.testing';

/** A PSA that bills by rows with one quantity, by its real ways, or one that bills by periods and takes whole changes. */
export type Kind = 'rows' | 'periods';

/** The lines and agreements as the PSA has them, whatever a cache says. */
export class MemoryPsa {
  added = 0;
  nextInvoice: Day | null = null;
  prorates: boolean | null = false;
  postedTo: Day | null = null;

  constructor(
    readonly kind: Kind,
    public lines: AgreementLine[],
    public agreements: Agreement[],
  ) {}

  sight(agreementId: string, productId: string, day: Day): ProductSight {
    return this.lines
      .filter((one) => one.agreementId === agreementId && one.productId === productId)
      .map((one): LineSight => {
        const periods = one.periods?.filter(({ to }) => to >= day);
        return {
          lineId: one.id,
          productId,
          quantity: quantityOn(one, day),
          included: one.lessIncluded,
          unitPrice: one.unitPrice,
          billable: one.billable,
          from: one.effectiveDate,
          to: one.cancelledDate,
          version: null,
          ...(periods ? { periods } : {}),
          postedTo: this.postedTo,
        };
      });
  }

  terms(agreementId: string): AgreementTerms {
    const agreement = this.agreements.find(({ id }) => id === agreementId) ?? null;
    return { agreementId, agreement, prorates: this.prorates, nextInvoice: this.nextInvoice };
  }

  writes(): Pick<PsaWrites, 'ways' | 'describe'> {
    return this.kind === 'rows'
      ? { ways: waysOf, describe: describeWrite }
      : { ways: waysByPeriods, describe: (write) => write.kind };
  }

  apply(write: PushWrite): void {
    if (write.kind === 'add line') {
      this.added += 1;
      const { day, quantity } = write;
      const periods = this.kind === 'rows' ? null : [{ from: day, to: '2028-12-31' as Day, quantity }];
      this.lines.push(
        line({
          id: `connectwise:9${this.added}`,
          agreementId: write.agreementId,
          productId: write.productId,
          quantity: periods ? null : quantity,
          periods,
          lessIncluded: write.included,
          unitPrice: write.unitPrice,
          effectiveDate: periods ? null : day,
        }),
      );
      return;
    }
    const found = this.lines.find(({ id }) => id === write.lineId);
    if (!found) throw new Error(`no line ${write.lineId}`);
    const rest = this.lines.filter((one) => one !== found);
    if (write.kind === 'remove line') this.lines = rest;
    else this.lines = [...rest, changed(found, write)];
  }
}

function changed(
  one: AgreementLine,
  write: Exclude<PushWrite, { kind: 'add line' | 'remove line' }>,
): AgreementLine {
  if (write.kind === 'set quantity') return { ...one, quantity: write.quantity };
  if (write.kind === 'end line') return { ...one, cancelledDate: write.lastDay };
  // As Autotask does: the row stays, and one from that day on counts instead of it (autotask.md 4, "Recipe").
  const more = (one.periods ?? [])
    .filter(({ to }) => to >= write.day)
    .map(({ from, to, quantity }) => ({
      from: from > write.day ? from : write.day,
      to,
      quantity: add(quantity, write.change),
    }));
  const kept = (one.periods ?? []).filter(({ from }) => from < write.day);
  return { ...one, periods: [...kept, ...more] };
}

function waysByPeriods({ terms, sight, line: seen, product, today, day }: WaySubject): Ways {
  const first = `${monthOf(today)}-01` as Day;
  const next = addDays(lastDayOf(monthOf(today)), 1);
  const days = [...new Set([first, next, ...(day && day > first ? [day] : [])])];
  const open = days.filter((one) => seen?.postedTo == null || one > seen.postedTo);
  if (open.length === 0 || (seen === null && sight.length > 0))
    return { ways: [], cannot: { code: 'push.posted', sentence: 'It is posted.', nextStep: 'Wait.' } };
  const wayOn = (from: Day): PushWay => {
    const before = seen ? quantityOn({ quantity: null, periods: seen.periods ?? [] }, from) : null;
    const place = { agreementId: terms.agreementId, productId: product.id };
    return {
      id: `from ${from}`,
      label: `From ${from}`,
      day: from,
      meaning: (to) => `${to} from ${from}`,
      prorated: null,
      share: { days: 1, of: 1 },
      undo: () => ({ possible: true, words: 'It can.' }),
      notices: () => [],
      from: before,
      cannot: (to) =>
        to.includes('.') || (before?.includes('.') ?? false) || (seen !== null && before === null)
          ? { code: 'push.number', sentence: `${to} is no whole number.`, nextStep: 'Round it.' }
          : null,
      writes: (to): PushWrite[] =>
        seen
          ? [
              {
                kind: 'adjust units',
                ...place,
                lineId: seen.lineId,
                change: subtract(to, before ?? ZERO),
                day: from,
              },
            ]
          : [
              {
                kind: 'add line',
                ...place,
                quantity: to,
                included: ZERO,
                day: from,
                unitPrice: product.unitPrice,
                like: null,
              },
            ],
    };
  };
  return { ways: open.map(wayOn), cannot: null };
}

export const units = (quantity: Decimal, from: string, to: string) => ({
  from: from as Day,
  to: to as Day,
  quantity,
});
