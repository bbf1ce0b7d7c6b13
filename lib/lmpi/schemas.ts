import { z } from 'zod';
import { integerOrNull, looseText, lowerCaseOrNull, text, textOrNull } from './fields';
import { reasons } from './summary';
import type { CustomerList, LmpiCustomer, LmpiProduct, LmpiServicePlan, RowProblem } from './types';

const required = text.refine((value) => value !== '', { message: 'is missing' });

const customer = z
  .object({
    customer_id: required,
    name: required,
    city: looseText,
    state: looseText,
    postal_code: looseText,
    country: looseText,
    status: integerOrNull,
    emergency_email: looseText,
  })
  .transform(
    (raw): LmpiCustomer => ({
      customerId: raw.customer_id.toLowerCase(),
      name: raw.name,
      city: raw.city,
      state: raw.state,
      postalCode: raw.postal_code,
      country: raw.country,
      status: raw.status,
      emailDomains: domainsOf(raw.emergency_email),
    }),
  );

const customers = z.object({
  paging: z.object({ total: integerOrNull, limit: integerOrNull, page: integerOrNull }).nullish(),
  customers: z.array(z.unknown()),
});

/** A page of customers, each once; one without id or name is a problem. Null: not a customer list. */
export function readCustomers(body: unknown): CustomerList | null {
  const parsed = customers.safeParse(body);
  if (!parsed.success) return null;
  const found = new Map<string, LmpiCustomer>();
  const problems: RowProblem[] = [];
  for (const [index, raw] of parsed.data.customers.entries()) {
    const result = customer.safeParse(raw);
    if (result.success) found.set(result.data.customerId, result.data);
    else problems.push({ index, sentence: `A customer cannot be used: ${reasons(result.error)}.` });
  }
  const paging = parsed.data.paging ?? { total: null, limit: null, page: null };
  return { customers: [...found.values()], problems, records: parsed.data.customers.length, paging };
}

const servicePlan = z
  .object({
    service_plan_id: lowerCaseOrNull,
    name: looseText,
    product: looseText,
    product_code: textOrNull,
    version: lowerCaseOrNull,
  })
  .transform(
    (raw): LmpiServicePlan => ({
      servicePlanId: raw.service_plan_id,
      name: raw.name,
      product: raw.product,
      productCode: raw.product_code,
      version: raw.version,
    }),
  );

/** Null: not a list of service plans. */
export const readServicePlans = (body: unknown): LmpiServicePlan[] | null =>
  Array.isArray(body) ? records(servicePlan, body) : null;

const planOfProduct = z.object({ id: lowerCaseOrNull, name: looseText });
const product = z
  .object({
    product_id: lowerCaseOrNull,
    product_name: looseText,
    product_code: textOrNull,
    version: lowerCaseOrNull,
    type: looseText,
    service_plans: z.array(z.unknown()).nullish().catch(null),
  })
  .transform(
    (raw): LmpiProduct => ({
      productId: raw.product_id,
      name: raw.product_name,
      productCode: raw.product_code,
      version: raw.version,
      type: raw.type,
      servicePlans: records(planOfProduct, raw.service_plans ?? []).map(({ id, name }) => ({
        servicePlanId: id,
        name,
      })),
    }),
  );

const products = z.object({ products: z.array(z.unknown()) });

/** Null: not a list of products. */
export function readProducts(body: unknown): LmpiProduct[] | null {
  const parsed = products.safeParse(body);
  return parsed.success ? records(product, parsed.data.products) : null;
}

/** Those of `items` that are records at all; no figure rests on plans and products. */
const records = <T>(schema: z.ZodType<T>, items: readonly unknown[]): T[] =>
  items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });

/** Of "a@x.com;b@x.com". */
function domainsOf(emails: string): string[] {
  const domains = emails
    .split(/[;,]/)
    .map((email) => /@([^\s@]+)$/.exec(email.trim())?.[1]?.toLowerCase() ?? '');
  return [...new Set(domains)].filter((domain) => domain !== '');
}
