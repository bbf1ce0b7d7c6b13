import type { FindingPush } from '@/lib/messaging/review-items';
import type { Finding } from '@/lib/model/finding';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { needsPerson, type PushBatch } from '@/lib/model/push-journal';
import type { Context } from '../context';
import { pushWords } from './push-words';

/** Months later a push says nothing of what is found then, ms. */
const SHOWN_FOR = 90 * 24 * 3_600_000;

/** By the product of a customer: what is pushed is that, whatever the finding was that asked for it. */
type OfBatch = ReadonlyMap<string, FindingPush>;

/** Of batches that are over, with nothing to look at: nothing of them changes any more. */
const kept = new WeakMap<Context['figures'], Map<string, OfBatch>>();

/** The newest push of each finding about a bill, worked out once for all of them; null: none of late. */
export async function pushesOfFindings(
  context: Pick<Context, 'store' | 'figures' | 'now'>,
): Promise<(finding: Finding) => FindingPush | null> {
  const since = context.now() - SHOWN_FOR;
  const batches = (await context.store.pushBatches.all())
    .filter(({ confirmedAt }) => confirmedAt >= since)
    .sort((a, b) => a.confirmedAt - b.confirmedAt);
  const newest = new Map<string, FindingPush>();
  for (const batch of batches)
    for (const [product, push] of await ofBatch(context, batch)) newest.set(product, push);
  return ({ class: kind, companyId, productId }) =>
    companyId !== null && productId !== null && CLASS_FACTS[kind].hasVariance
      ? (newest.get(productKey(companyId, productId)) ?? null)
      : null;
}

async function ofBatch(
  { store, figures }: Pick<Context, 'store' | 'figures'>,
  batch: PushBatch,
): Promise<OfBatch> {
  const known = kept.get(figures) ?? new Map<string, OfBatch>();
  kept.set(figures, known);
  const found = known.get(batch.id);
  if (found) return found;
  const items = await store.pushItems.ofBatch(batch.id);
  const made = new Map<string, FindingPush>();
  for (const item of items)
    made.set(productKey(item.line.companyId, item.line.productId), {
      batchId: batch.id,
      words: pushWords(item, batch),
      needsPerson: needsPerson(item),
    });
  // A line to look at may be settled later.
  if (batch.endedAt !== null && !items.some(needsPerson)) known.set(batch.id, made);
  return made;
}

const productKey = (companyId: string, productId: string): string => `${companyId} ${productId}`;
