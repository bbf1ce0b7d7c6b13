import type { LmpiProduct, LmpiServicePlan, SummaryRow } from '@/lib/lmpi/types';
import { equalForm } from '@/lib/model/names';
import type { VendorService } from '@/lib/model/records';
import { serviceKey } from './keys';

/** Tells of a service's names what the lists of plans and products know. */
export type Catalogue = (productName: string, servicePlan: string) => PlanFacts;

type Unstamped = Omit<VendorService, 'updatedAt' | 'updatedBy'>;
type PlanFacts = Pick<VendorService, 'servicePlanId' | 'productCode' | 'version'>;

/** Words apart, so that "Industrial" is no trial and "Vision One_trial" is one (lmpi.md 5.3). */
const NOT_SOLD = /(?<![\p{L}\p{N}])(trials?|nfr|not[\s_-]*for[\s_-]*resale)(?![\p{L}\p{N}])/iu;

/** Names are partner-made: plan and product together lead to a plan, or a plan's name that there is only once. */
export function createCatalogue(
  plans: readonly LmpiServicePlan[],
  products: readonly LmpiProduct[],
): Catalogue {
  const byPlan = Map.groupBy(plans, (plan) => fold(plan.name));
  const byProduct = Map.groupBy(products, (product) => fold(product.name));
  return (productName, servicePlan) => {
    const sameName = byPlan.get(fold(servicePlan)) ?? [];
    const sameProduct = sameName.filter((plan) => fold(plan.product) === fold(productName));
    const candidates = sameProduct.length > 0 ? sameProduct : only(sameName) ? sameName : [];
    const codes = candidates.length > 0 ? candidates : (byProduct.get(fold(productName)) ?? []);
    return {
      servicePlanId: only(candidates)?.servicePlanId ?? null,
      version: agreed(candidates.map((plan) => plan.version)),
      productCode: agreed(codes.map((item) => item.productCode)),
    };
  };
}

/** The service of a row. What was known of it and is no longer told (a deleted plan) stays known. */
export function vendorServiceOf(
  { productName, servicePlan, unit }: Pick<SummaryRow, 'productName' | 'servicePlan' | 'unit'>,
  catalogue: Catalogue,
  before: Unstamped | undefined,
  at: number,
): Unstamped {
  const facts = catalogue(productName, servicePlan);
  const version = facts.version ?? before?.version ?? null;
  return {
    id: serviceKey(productName, servicePlan, unit),
    productName: before?.productName ?? productName,
    servicePlan: before?.servicePlan ?? servicePlan,
    unit: before?.unit ?? unit,
    servicePlanId: facts.servicePlanId ?? before?.servicePlanId ?? null,
    productCode: facts.productCode ?? before?.productCode ?? null,
    version,
    trialOrNotForResale: version === 'trial' || NOT_SOLD.test(servicePlan),
    firstSeenAt: before?.firstSeenAt ?? at,
  };
}

const fold = (name: string): string => equalForm(name).toLocaleLowerCase('en');
const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

function agreed(values: readonly (string | null)[]): string | null {
  const distinct = new Set(values);
  return distinct.size === 1 ? (values[0] ?? null) : null;
}
