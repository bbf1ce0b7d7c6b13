import type { MappingWarning, Output, VendorServiceItem } from '@/lib/messaging/protocol';
import { compare, ZERO } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { productsBilledBy } from '@/lib/reconcile/billed-products';
import { companyFigures } from '@/lib/reconcile/company';
import { openBooks } from '../books';
import type { Context } from '../context';
import { readingOf } from '../reading-of';
import { accountItem, serviceItem } from './items';
import { serviceName } from './services';
import { type MappingWorld, mappingWorld } from './world';

/** What a person should look at before Finish (issue "Review"); nothing of it forbids to finish. */
export async function mappingWarnings(
  context: Pick<Context, 'store' | 'now'>,
): Promise<Output<'mapping.warnings'>> {
  const world = await mappingWorld(context);
  const items = [...ofServices(world), ...(await neverBilled(context, world)), ...ofAccounts(world)];
  return { items };
}

function ofServices(world: MappingWorld): MappingWarning[] {
  return world.services.flatMap((service): MappingWarning[] => {
    const item = serviceItem(world, service);
    const name = serviceName(service);
    const concerns = { accountId: null, serviceId: service.id };
    const used = item.used ?? item.provisioned;
    if (item.mapping === 'unmapped' && used !== null && compare(used, ZERO) > 0) {
      const accounts = `${item.accounts} ${item.accounts === 1 ? 'account' : 'accounts'}`;
      const sentence = `${name} feeds no product: ${figure(used)} ${service.unit} of ${accounts} are compared with nothing.`;
      return [{ id: `feeds:${service.id}`, kind: 'feeds nothing', sentence, ...concerns }];
    }
    if (item.mapping !== 'mapped' || item.accounts === 0) return [];
    const sentence = notReported(name, item);
    return sentence ? [{ id: `basis:${service.id}`, kind: 'basis not reported', sentence, ...concerns }] : [];
  });
}

/** A basis that is not reported falls back to the other one (product.md, "Basis"). */
function notReported(
  name: string,
  { basis, used, provisioned }: Pick<VendorServiceItem, 'basis' | 'used' | 'provisioned'>,
): string | null {
  if (used === null && provisioned === null)
    return `The report tells neither a used nor a provisioned count of ${name}: it has no figure.`;
  if (basis === 'used' && used === null)
    return `The report tells no used count of ${name}: provisioned is billed instead.`;
  if (basis === 'provisioned' && provisioned === null)
    return `The report tells no provisioned count of ${name}: used is billed instead.`;
  return null;
}

const ofAccounts = (world: MappingWorld): MappingWarning[] =>
  world.accounts.flatMap((account): MappingWarning[] => {
    const item = accountItem(world, account, '');
    if (!world.reported || item.mapping !== 'mapped' || item.inReport) return [];
    const companies = item.companies.map(({ name }) => name ?? 'a company').join(', ');
    return [
      {
        id: `report:${account.id}`,
        kind: 'not in report',
        sentence: `${account.name} is mapped to ${companies} and is not in the report of the month.`,
        accountId: account.id,
        serviceId: null,
      },
    ];
  });

/** Used by a company, and on no line of any of its agreements, in effect or not, nor in a bundle. */
async function neverBilled(
  context: Pick<Context, 'store' | 'now'>,
  world: MappingWorld,
): Promise<MappingWarning[]> {
  const [books, isRead] = await Promise.all([openBooks(context, 'everything'), readingOf(context.store)]);
  const accountOf = new Map<string, string>();
  for (const account of world.accounts) {
    const item = accountItem(world, account, '');
    if (item.mapping === 'mapped')
      for (const { id } of item.companies) if (!accountOf.has(id)) accountOf.set(id, account.id);
  }
  const warnings: MappingWarning[] = [];
  for (const [companyId, accountId] of accountOf) {
    const company = world.companies.get(companyId);
    if (!company || !isRead(companyId)) continue;
    const book = await books.ofCompany(companyId);
    const billed = new Set(book.lines.flatMap(productsBilledBy));
    const figures = companyFigures(book);
    for (const productId of figures.mappedProducts) {
      if (billed.has(productId)) continue;
      const { quantity, unit, ruled } = figures.expectedOf(productId);
      if (quantity === null || compare(quantity, ZERO) <= 0) continue;
      const product = world.products.get(productId)?.identifier ?? 'a product';
      warnings.push({
        id: `billed:${companyId}:${productId}`,
        kind: 'never billed',
        sentence: `${company.name} has never been billed ${product}: ${figure(quantity)} ${unit} are ${ruled ? 'expected' : 'used'}.`,
        accountId,
        serviceId: null,
      });
    }
  }
  return warnings;
}
