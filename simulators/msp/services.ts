import type { Service } from './internal';
import { FULL, type PriceRow } from './priceList';
import type { Prng } from './prng';
import type { LmpiProduct, LmpiServicePlan } from './types';

/** The catalogue of what is sold, and the services that exist only as traps. */
export interface Offer {
  services: Service[];
  trial: Service;
  notForResale: Service;
  /** The name that the first service had before its plan was renamed. */
  renamed: Service;
  otherUnit: Service;
}

export function offer(count: number, random: Prng): Offer {
  const services = Array.from({ length: Math.max(count, 1) }, (_, index) => service(index, random));
  const [first] = services;
  if (!first) throw new Error('At least one service is needed.');
  const variant = (change: Partial<Service>): Service => ({ ...first, ...change });
  return {
    services,
    trial: variant({
      plan: `${first.plan.replace(/-?Full/, '')}_Trial 30`,
      version: 'trial',
      productId: null,
      trap: 'trial',
    }),
    notForResale: variant({ plan: 'WFBSS NFR internal use', productId: null, trap: 'not for resale' }),
    renamed: variant({ plan: 'WFBSS full version (monthly)', trap: 'plan renamed' }),
    otherUnit: variant({ unit: 'Seat(s)', trap: 'unit spelled differently' }),
  };
}

function service(index: number, random: Prng): Service {
  const edition = Math.floor(index / FULL.length);
  const [productName, plan, unit, productId, description, price] = FULL[index % FULL.length] as PriceRow;
  const suffix = edition === 0 ? '' : ` ed. ${edition + 1}`;
  return {
    productName,
    plan: plan + suffix,
    unit,
    version: 'full',
    code: productCode(random),
    productId: edition === 0 ? productId : `${productId}-E${edition + 1}`,
    description: description + suffix,
    price,
    silent: productName === 'Cloud Edge',
    credits: unit === 'Credits',
    trap: null,
  };
}

const productCode = (random: Prng): string => random.key(9).toUpperCase();

/** The plans as GET me/serviceplans lists them: without the renamed plan's old name. */
export function servicePlans(offered: Offer, random: Prng): LmpiServicePlan[] {
  const listed = [...offered.services, offered.trial, offered.notForResale];
  return listed.map((entry, index) => ({
    service_plan_id: mixedCase(random.guid(), index),
    name: entry.plan,
    product: entry.productName,
    product_code: entry.code,
    version: entry.version,
    initial_license_period_month: entry.version === 'trial' ? 1 : random.pick([1, 1, 1, 12]),
    data_center_code: '22',
    data_center: 'USA',
    auto_renewal: entry.version !== 'trial',
  }));
}

/** Products with `used` always 0, as the live service says (lmpi.md 3.6). */
export function products(plans: LmpiServicePlan[], random: Prng): LmpiProduct[] {
  const names = [...new Set(plans.map((plan) => plan.product))];
  return names.map((name, index) => {
    const own = plans.filter((plan) => plan.product === name);
    return {
      available: random.int(200, 5000),
      version: 'full',
      product_name: name,
      product_id: mixedCase(random.guid(), index + 1),
      product_code: own[0]?.product_code ?? '',
      type: 'SaaS',
      used: 0,
      service_plans: own.map((plan) => ({
        name: plan.name,
        id: mixedCase(plan.service_plan_id.toLowerCase(), index),
      })),
    };
  });
}

/** GUIDs come in either case (lmpi.md 4). */
export const mixedCase = (guid: string, index: number): string =>
  index % 3 === 1 ? guid.toUpperCase() : guid;
