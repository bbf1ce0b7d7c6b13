import type { Input, Output } from '@/lib/messaging/protocol';
import type { ReviewFindings } from '@/lib/messaging/review-items';
import { type Day, today } from '@/lib/model/calendar';
import type { Finding, FindingRecord } from '@/lib/model/finding';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { type Context, figureMonth } from '../context';
import { standingGuards } from '../guard';
import { connectedKind } from '../psa-system';
import { pushesOfFindings } from '../push/of-findings';
import { type Answer, firstPart, nextPart } from './answers';
import type { Evaluation } from './evaluate';
import { isShown, itemOf } from './items';
import { productOf } from './judge';
import { nothingYet } from './nothing-yet';
import { type Settled, settle } from './settle';

/** Everything that the review lists. While a sync runs the answer is the one before it, as far as it is known. */
export async function findings(context: Context): Promise<ReviewFindings> {
  const settled = await settle(context);
  const [guards, why, pushOf] = await Promise.all([
    standingGuards(context),
    nothingYet(context, settled?.evaluation ?? null),
    pushesOfFindings(context),
  ]);
  const { answer, ...listed } = settled
    ? ofSettled(settled, context.now(), pushOf)
    : await ofRecords(context, pushOf);
  return { ...listed, ...firstPart(context, answer), guards, nothingYet: why };
}

export const moreFindings = async (
  context: Context,
  { answer, from }: Input<'review.more'>,
): Promise<Output<'review.more'>> => ({ items: nextPart(context, answer, from) });

type PushOf = Awaited<ReturnType<typeof pushesOfFindings>>;
type Listed = Omit<ReviewFindings, 'guards' | 'nothingYet' | 'items' | 'rest'> & { answer: Answer };

function ofSettled({ evaluation, records }: Settled, now: number, pushOf: PushOf): Listed {
  const { month, day, companiesNotRead, reportFetchedAt, linesReadAt, soFar } = evaluation;
  const there = new Map(evaluation.findings.map((finding) => [finding.id, finding]));
  const answer: Answer[number][] = [];
  for (const [id, finding] of there) {
    const record = records.get(id);
    if (record)
      answer.push(() =>
        itemOf(finding, record, day, { soFar: soFar.get(id) ?? null, push: pushOf(finding) }),
      );
  }
  for (const record of records.values())
    if (!there.has(record.id) && isShown(record, now))
      answer.push(() => itemOf(record.last, record, day, { push: pushOf(record.last) }));
  const missing = [...records.values()].filter(
    (record) => record.resolvedAt === null && !there.has(record.id) && lacksFigure(evaluation, record.last),
  );
  const figuresMissing = missing.length;
  return { month, day, answer, companiesNotRead, figuresMissing, reportFetchedAt, linesReadAt };
}

/** It was a difference, and nobody knows now whether it still is one. */
const lacksFigure = ({ figureless }: Evaluation, { class: kind, companyId, productId }: Finding): boolean =>
  CLASS_FACTS[kind].hasVariance &&
  companyId !== null &&
  productId !== null &&
  figureless.has(productOf(companyId, productId));

/**
 * A worker that woke in the middle of a sync has the last answer on record: as far as there is still a report, and the
 * keys of a PSA for what rests on the bill. What was fetched with others before says nothing any more.
 */
async function ofRecords(context: Context, pushOf: PushOf): Promise<Listed> {
  const { store, now } = context;
  const [month, psa, records] = await Promise.all([
    figureMonth(context),
    connectedKind(context),
    store.findingRecords.all(),
  ]);
  const report = await store.usage.report(month);
  const day: Day = today(new Date(now()));
  const isListed = (record: FindingRecord): boolean =>
    record.resolvedAt === null ? psa !== null || !restsOnBill(record.last) : isShown(record, now());
  return {
    month,
    day,
    answer: report
      ? records
          .filter(isListed)
          .map((record) => () => itemOf(record.last, record, day, { push: pushOf(record.last) }))
      : [],
    companiesNotRead: 0,
    figuresMissing: 0,
    reportFetchedAt: report?.fetchedAt ?? null,
    linesReadAt: null,
  };
}

const restsOnBill = ({ class: kind, agreementId }: Finding): boolean =>
  CLASS_FACTS[kind].hasVariance || agreementId !== null;
