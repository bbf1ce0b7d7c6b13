import { z } from 'zod';
import type { LmpiProduct, LmpiServicePlan } from '@/lib/lmpi/types';
import type { Store } from '@/lib/store/contract';

/** What sync keeps among the settings. */
export const SYNC_SETTINGS = {
  plans: 'sync.vendorPlans',
  products: 'sync.vendorProducts',
  /** When each PSA list was last read to its end: `Marks`. */
  marks: 'sync.marks',
  /** The run that shall end. */
  cancel: 'sync.cancel',
} as const;

const text = z.string();
const plan: z.ZodType<LmpiServicePlan> = z.object({
  servicePlanId: text.nullable(),
  name: text,
  product: text,
  productCode: text.nullable(),
  version: text.nullable(),
});
const product: z.ZodType<LmpiProduct> = z.object({
  productId: text.nullable(),
  name: text,
  productCode: text.nullable(),
  version: text.nullable(),
  type: text,
  servicePlans: z.array(z.object({ servicePlanId: text.nullable(), name: text })),
});

/** ms since the epoch, by PSA and list: `connectwise.companies`. */
export type Marks = Record<string, { readAt: number; fullAt: number }>;
const marks: z.ZodType<Marks> = z.record(text, z.object({ readAt: z.number(), fullAt: z.number() }));

/** What cannot be read any more counts as never read. */
export async function readPlans(
  store: Store,
): Promise<{ plans: LmpiServicePlan[]; products: LmpiProduct[] }> {
  const plans = z.array(plan).safeParse(await store.settings.get(SYNC_SETTINGS.plans));
  const products = z.array(product).safeParse(await store.settings.get(SYNC_SETTINGS.products));
  return { plans: plans.data ?? [], products: products.data ?? [] };
}

export const readMarks = async (store: Store): Promise<Marks> =>
  marks.safeParse(await store.settings.get(SYNC_SETTINGS.marks)).data ?? {};
