import type { PsaKind } from '@/lib/model/records';
import { Prng } from '../prng';
import type { Msp } from '../types';
import { autotaskState } from './autotask';
import { agreementEnded } from './cases/agreement-ended';
import { companyGone, duplicateLines, parentNotInEffect } from './cases/agreements';
import { billedButNotUsed } from './cases/billed-not-used';
import type { Case } from './cases/case';
import { accountNotMapped, mappingDrift, serviceNotMapped, trialExcluded } from './cases/mapping';
import { nearAgreements } from './cases/near-agreements';
import { nearCounts, nearReports } from './cases/near-counts';
import { nearLines } from './cases/near-lines';
import { nearMappings } from './cases/near-mappings';
import { notBillable } from './cases/not-billable';
import { notBilled } from './cases/not-billed';
import { overBilled } from './cases/over-billed';
import { underBilled } from './cases/under-billed';
import { underBilledByRule } from './cases/under-billed-rules';
import { overuse, reportBroken, shelfware, usageNotReported } from './cases/vendor';
import { Planter } from './planter';
import type { PlantedMsp } from './types';

export type { MappingWishes, Planted, PlantedMsp } from './types';

/** Cases of a kind, and how many of them are planted at least. */
const PLAN: readonly (readonly [cases: readonly Case[], least: number])[] = [
  [[...underBilled, ...underBilledByRule], 30],
  [overBilled, 14],
  [billedButNotUsed, 14],
  [[...agreementEnded, ...notBillable, ...notBilled], 66],
  [duplicateLines, 10],
  [parentNotInEffect, 10],
  [companyGone, 10],
  [accountNotMapped, 11],
  [serviceNotMapped, 11],
  [usageNotReported, 11],
  [overuse, 11],
  [shelfware, 11],
  [trialExcluded, 11],
  [mappingDrift, 12],
  [reportBroken, 11],
  [[...nearLines, ...nearAgreements, ...nearCounts, ...nearReports, ...nearMappings], 120],
];

/**
 * An MSP without any fault but those planted, in a seeded order, and much that looks like one. Written from product.md
 * and the references, apart from the extension's reconcile, so that it may judge it.
 */
export function plantFaults(seed: number, psa: PsaKind, today: string): PlantedMsp {
  const planter = new Planter(seed, psa, today);
  for (const one of inSomeOrder(new Prng(seed + 1), psa)) one.plant(planter);
  planter.finish();
  return {
    psa,
    msp: mspOf(planter, seed),
    mappings: { accounts: planter.accountMappings, services: planter.catalogue.mappings },
    faults: planter.faults,
    nearMisses: planter.nearMisses,
  };
}

function inSomeOrder(random: Prng, psa: PsaKind): Case[] {
  const chosen = PLAN.flatMap(([cases, least]) => {
    const own = cases.filter((one) => one.psa === undefined || one.psa === psa);
    if (own.length === 0) return [];
    const times = Math.ceil(least / own.length);
    return Array.from({ length: times }, () => own).flat();
  });
  return chosen
    .map((one) => ({ one, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

function mspOf(planter: Planter, seed: number): Msp {
  const { random, today, companies, catalogue, books } = planter;
  const connectwise: Msp['connectwise'] = {
    company: 'meridianlane',
    publicKey: random.key(16),
    privateKey: random.key(16),
    clientId: random.guid(),
    companies: companies.made.map(({ record }) => record),
    catalog: catalogue.products,
    agreements: books.agreements,
    additions: books.additions,
  };
  return {
    seed,
    today,
    lmpi: {
      accessToken: random.guid(),
      secretKey: random.secret(),
      partnerId: random.guid(),
      customers: planter.customers,
      servicePlans: catalogue.plans,
      products: [],
      subscriptions: [],
      summaries: planter.summaries,
      transactions: Object.fromEntries(Object.keys(planter.summaries).map((month) => [month, []])),
    },
    connectwise,
    autotask: autotaskState(planter),
    truth: { accounts: [], services: [], rows: [], autotaskRows: [], usage: [] },
  };
}
