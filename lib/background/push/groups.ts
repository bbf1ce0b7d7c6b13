import { FailureError } from '@/lib/model/failure';
import type { Finding } from '@/lib/model/finding';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { productsBilledBy } from '@/lib/reconcile/billed-products';
import type { Context } from '../context';
import { evaluation } from '../review/evaluate';

/** A product of a customer whose bill is to be corrected. */
export interface Wanted {
  companyId: string;
  productId: string;
  findingId: string | null;
}

/** A finding for which there is nothing to plan. */
export interface Unfit {
  findingId: string;
  /** As it is, or was last; null: it never was. */
  finding: Finding | null;
  isGone: boolean;
}

/** Several findings about one product of a customer are one line of the plan. */
export async function groupsOfFindings(
  context: Context,
  findingIds: readonly string[],
): Promise<{ wanted: Wanted[]; unfit: Unfit[] }> {
  const { findings } = await evaluation(context);
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const gone = [...new Set(findingIds)].filter((id) => !known.has(id));
  const records = await context.store.findingRecords.some(gone);
  const last = new Map(records.map((record) => [record.id, record.last]));
  const wanted = new Map<string, Wanted>();
  const unfit: Unfit[] = [];
  for (const findingId of new Set(findingIds)) {
    const finding = known.get(findingId) ?? null;
    const { companyId = null, productId = null } = finding ?? {};
    const isOfTheBill = finding !== null && CLASS_FACTS[finding.class].hasVariance;
    if (!isOfTheBill || companyId === null || productId === null) {
      unfit.push({ findingId, finding: finding ?? last.get(findingId) ?? null, isGone: finding === null });
      continue;
    }
    const key = JSON.stringify([companyId, productId]);
    if (!wanted.has(key)) wanted.set(key, { companyId, productId, findingId });
  }
  return { wanted: [...wanted.values()], unfit };
}

/** The product that a line's badge is about: its own where services are mapped to it, else the mapped one of its bundle. */
export async function groupOfLine({ store }: Context, lineId: string): Promise<Wanted> {
  const line = await store.agreementLines.get(lineId);
  if (!line)
    throw new FailureError({
      code: 'push.line-gone',
      sentence: 'This row is not known any more.',
      nextStep: 'Reload the page, or start a sync.',
    });
  const mappings = await store.serviceMappings.all();
  const fed = new Set(
    mappings.flatMap(({ deletedAt, excluded, feeds }) =>
      deletedAt === null && excluded === null ? feeds.map(({ productId }) => productId) : [],
    ),
  );
  const productId = productsBilledBy(line).find((id) => fed.has(id)) ?? line.productId;
  return { companyId: line.companyId, productId, findingId: null };
}
