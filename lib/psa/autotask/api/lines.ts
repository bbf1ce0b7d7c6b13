import { type Decimal, ZERO } from '@/lib/model/decimal';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { AgreementLines } from '../../contract';
import type { Catalog, ProductFacts } from './catalog';
import type { Connection } from './connection';
import { type ContractPart, readPart } from './part';
import { IN_LIST } from './query';
import { base, key } from './records';
import { SORTS } from './sorts';
import { mustSeeContracts } from './visible';
import type { Window } from './window';

/** Contracts that one call of `lines` asks for: with ten services each, whole pages, and progress that is seen. */
export const LINES_AT_ONCE = 100;

export interface LineSources {
  connection: Connection;
  catalog: Catalog;
  /** ms since the epoch. */
  now: () => number;
}

/** Services and bundles of many contracts, with their units of the window, in the order asked. */
export async function readLines(
  sources: LineSources,
  agreements: readonly Agreement[],
  window: Window,
  signal: AbortSignal,
): Promise<AgreementLines[]> {
  const all: AgreementLines[] = [];
  for (let at = 0; at < agreements.length; at += IN_LIST)
    all.push(...(await readSome(sources, agreements.slice(at, at + IN_LIST), window, signal)));
  return all;
}

async function readSome(
  { connection, catalog, now }: LineSources,
  agreements: readonly Agreement[],
  window: Window,
  signal: AbortSignal,
): Promise<AgreementLines[]> {
  // One that was seen on a page only has no id to ask by.
  const ids = [...new Set(agreements.flatMap(({ recordId }) => recordId ?? []))];
  if (ids.length === 0) return agreements.map(() => ({ lines: [], problems: [] }));
  const open = new Set(agreements.filter((one) => mayBill(one, window)).map(({ recordId }) => recordId));
  const isOpen = (contractId: number): boolean => open.has(contractId);
  const [services, bundles] = await Promise.all([
    readPart(connection, SORTS.service, ids, window, isOpen, signal),
    readPart(connection, SORTS.bundle, ids, window, isOpen, signal),
  ]);
  // Of one alone it may be so: it is gone, or has no services.
  if (ids.length > 1 && isEmpty(services) && isEmpty(bundles))
    await mustSeeContracts(connection, { op: 'in', field: 'id', value: ids }, signal);
  const [serviceFacts, bundleFacts, members] = await Promise.all([
    catalog.services.of(productsOf(services), signal),
    catalog.bundles.of(productsOf(bundles), signal),
    catalog.members.of(productsOf(bundles), signal),
  ]);
  const parts = [
    { part: services, sort: 'service' as const, facts: serviceFacts },
    { part: bundles, sort: 'bundle' as const, facts: bundleFacts },
  ];
  const updatedAt = now();
  return agreements.map((agreement) => {
    const read: AgreementLines = { lines: [], problems: [] };
    if (agreement.recordId === null) return read;
    for (const { part, sort, facts } of parts) {
      const found = part.get(agreement.recordId);
      read.problems.push(...(found?.problems ?? []));
      for (const line of found?.lines ?? []) {
        const product = facts.get(line.productId);
        const includes = sort === 'bundle' ? (members.get(line.productId) ?? []) : [];
        read.lines.push({
          ...base(line.id, updatedAt, sort),
          agreementId: agreement.id,
          companyId: agreement.companyId,
          productId: key(line.productId, sort),
          productIdentifier: product?.name ?? '',
          description: line.invoiceDescription || product?.description || product?.name || '',
          quantity: null,
          periods: line.periods,
          includes: includes.map((id) => key(id)),
          lessIncluded: ZERO,
          // The price on the contract is the adjusted one (autotask.md 4); without it the catalog's holds.
          unitPrice: line.unitPrice ?? product?.unitPrice ?? null,
          // Nothing on a line says from when to when it holds, or that it is free: its periods and price say it.
          billable: 'Billable',
          effectiveDate: null,
          cancelledDate: null,
          sequence: null,
          pricePeriod: pricePeriodOf(line, product, agreement),
          // From then on all its periods are here.
          unchangedSince: window.from,
        } satisfies AgreementLine);
      }
    }
    return read;
  });
}

/**
 * What the line's price is for. Of a service that has another period than the contract no source says which of the two
 * its price on the contract is for: both are named, which no reading of words takes for one period.
 */
function pricePeriodOf(
  { unitPrice }: { unitPrice: Decimal | null },
  product: ProductFacts | undefined,
  { billingCycle }: Agreement,
): string {
  const own = product?.pricePeriod ?? '';
  if (unitPrice === null || own === '' || own === billingCycle) return own;
  return billingCycle === ''
    ? `${own} service, unknown contract`
    : `${own} service on a ${billingCycle} contract`;
}

/** Of a contract that is over its lines need no reason of their own. */
const mayBill = ({ status, endDate }: Agreement, { from }: Window): boolean =>
  status !== 'Inactive' && (endDate === null || endDate >= from);

const isEmpty = (part: ReadonlyMap<number, ContractPart>): boolean =>
  [...part.values()].every(({ lines, problems }) => lines.length + problems.length === 0);

const productsOf = (part: ReadonlyMap<number, ContractPart>): number[] =>
  [...part.values()].flatMap(({ lines }) => lines.map(({ productId }) => productId));
