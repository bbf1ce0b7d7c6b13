import { toDecimal, ZERO } from '@/lib/model/decimal';
import { psaKey, serviceKey } from '@/lib/model/keys';
import type { AccountMapping, PsaKind, ServiceMapping, Share } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';
import type { MappingWishes } from '@/simulators/msp/faults';
import type { TestContext } from '../context.testing';

const dec = (value: number) => toDecimal(value) ?? ZERO;
type Wish = MappingWishes['accounts'][number]['companies'][number]['share'];

const shareOf = (wish: Wish): Share => {
  if (wish.kind === 'percent') return { kind: 'percent', percent: dec(wish.of) };
  return wish.kind === 'fixed' ? { kind: 'fixed', count: dec(wish.of) } : { kind: wish.kind };
};

/** Writes the mappings as a person would have made them, some of them long ago. */
export async function applyMappings(
  { store, now }: TestContext,
  psa: PsaKind,
  wishes: MappingWishes,
): Promise<void> {
  const products = new Map((await store.products.all()).map((product) => [product.id, product]));
  const stamp = { updatedAt: now(), updatedBy: 'user' as const };
  const accounts = wishes.accounts.map(
    (wish): AccountMapping => ({
      ...stamp,
      id: wish.customerId,
      accountName: wish.name,
      companies: wish.companies.map(({ companyId, name, share }) => ({
        companyId: psaKey(psa, companyId),
        name,
        share: shareOf(share),
      })),
      excluded: wish.excluded,
      deletedAt: wish.deleted ? now() : null,
    }),
  );
  const services = wishes.services.map(
    ({ productName, plan, unit, basis, feeds, excluded }): ServiceMapping => ({
      ...stamp,
      id: serviceKey(productName, plan, unit),
      basis,
      excluded,
      deletedAt: null,
      feeds: feeds.map(({ productId, name, share, rule }) => ({
        productId: psaKey(psa, productId),
        name: name ?? products.get(psaKey(psa, productId))?.identifier ?? '',
        share: shareOf(share),
        rule: {
          ...NO_RULE,
          allowance: dec(rule.allowance ?? 0),
          multiplier: dec(rule.multiplier ?? 1),
          minimum: dec(rule.minimum ?? 0),
          roundUp: rule.roundUp ?? false,
        },
      })),
    }),
  );
  await store.accountMappings.put(...accounts);
  await store.serviceMappings.put(...services);
}
