import type { Day } from '@/lib/model/calendar';
import { add, type Decimal } from '@/lib/model/decimal';
import { daysOf, quantityOn } from '@/lib/model/line-day';
import type { LineSight, ProductSight, PushWrite } from '@/lib/model/push';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { waysOf as periodWaysOf } from '@/lib/psa/autotask/api/writes/ways';
import { describe as describeWrite } from '@/lib/psa/connectwise/api/writes/describe';
import { waysOf } from '@/lib/psa/connectwise/api/writes/ways';
import type { AgreementTerms, PsaWrites } from '@/lib/psa/write-contract';
import { line } from '@/lib/reconcile/book.testing';

/** A PSA that bills by rows with one quantity, or one that bills by periods; each by its real ways. */
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
        const periods = one.periods;
        const held = periods && daysOf(periods);
        return {
          lineId: one.id,
          productId,
          quantity: quantityOn(one, day),
          included: one.lessIncluded,
          unitPrice: one.unitPrice,
          billable: one.billable,
          from: held?.first ?? one.effectiveDate,
          to: held?.last ?? one.cancelledDate,
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
      : { ways: periodWaysOf, describe: (write) => write.kind };
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

export const units = (quantity: Decimal, from: string, to: string) => ({
  from: from as Day,
  to: to as Day,
  quantity,
});
