import type { PushSource } from '@/lib/model/push';
import { shownName } from '@/lib/model/shown-name';
import type { CompanyFigures } from '@/lib/reconcile/company';

/** From which report rows a correction comes: the steps of "why this number?" up to what is expected. */
export const sourceOf = (figures: CompanyFigures, productId: string): PushSource => ({
  month: figures.book.month,
  reportRunId: figures.book.report?.runId ?? null,
  reportFetchedAt: figures.book.report?.fetchedAt ?? null,
  rows: figures
    .expectedOf(productId)
    .trace()
    .map(({ label, value, source }) =>
      [shownName(label), ': ', shownName(value), source ? ` (${shownName(source)})` : ''].join(''),
    ),
});
