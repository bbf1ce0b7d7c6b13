import type { CompanyUsage, Input, Output } from '@/lib/messaging/protocol';
import { add, type Decimal, sum } from '@/lib/model/decimal';
import type { Basis, Share, UsageRow } from '@/lib/model/records';
import { allot } from '@/lib/model/split';
import { countOf } from '@/lib/reconcile/counted';
import type { Context } from '../context';
import { accountState, alive } from './state';
import { mappingWorld } from './world';

const BASES: readonly Basis[] = ['used', 'provisioned', 'higher'];
const ALL: readonly Share[] = [{ kind: 'all' }];
type Counts = Pick<CompanyUsage, 'used' | 'provisioned' | 'counted'>;

/**
 * What each company uses of a service in the report month, by the splits of its accounts: the figures that a rule is
 * shown on while it is edited. Excluded accounts are left out; those that nobody has decided on stand together.
 */
export async function serviceUsage(
  context: Pick<Context, 'store' | 'now'>,
  { serviceId }: Input<'service.usage'>,
): Promise<Output<'service.usage'>> {
  const world = await mappingWorld(context);
  const rows = world.rowsOfService.get(serviceId) ?? [];
  const usage = new Map<string | null, CompanyUsage>();
  for (const [accountId, ofAccount] of Map.groupBy(rows, (row) => row.accountId)) {
    const mapping = alive(accountId === null ? undefined : world.accountMappings.get(accountId));
    const state = accountState(mapping);
    if (state === 'excluded') continue;
    const companies = state === 'mapped' && mapping ? mapping.companies : [];
    if (companies.length === 0) count(null, 'Accounts to map', partsOf(ofAccount, ALL)[0]);
    const parts = partsOf(
      ofAccount,
      companies.map(({ share }) => share),
    );
    companies.forEach(({ companyId, name }, at) => {
      count(companyId, world.companies.get(companyId)?.name ?? name, parts[at]);
    });
  }
  return { month: world.reported ? world.month : null, items: [...usage.values()] };

  function count(companyId: string | null, companyName: string, part: Counts | undefined): void {
    const before = usage.get(companyId);
    if (part) usage.set(companyId, { companyId, companyName, ...(before ? both(before, part) : part) });
  }
}

/** What each target takes of an account's rows. */
function partsOf(rows: readonly UsageRow[], shares: readonly Share[]): Counts[] {
  const used = parts(reported(rows, 'used'), shares);
  const provisioned = parts(reported(rows, 'provisioned'), shares);
  const counted = BASES.map((basis) => parts(expected(rows, basis), shares));
  return shares.map((_share, at) => ({
    used: used[at] ?? null,
    provisioned: provisioned[at] ?? null,
    counted: {
      used: counted[0]?.[at] ?? null,
      provisioned: counted[1]?.[at] ?? null,
      higher: counted[2]?.[at] ?? null,
    },
  }));
}

const parts = (count: Decimal | null, shares: readonly Share[]): Decimal[] =>
  count === null ? [] : allot(count, shares);

function reported(rows: readonly UsageRow[], basis: 'used' | 'provisioned'): Decimal | null {
  const counts = rows.flatMap((row) => row[basis] ?? []);
  return counts.length === 0 ? null : sum(counts);
}

/** Never a partial sum, as no figure is one (lib/reconcile/service-count.ts). */
function expected(rows: readonly UsageRow[], basis: Basis): Decimal | null {
  const counts = rows.flatMap((row) => countOf(row, basis)?.quantity ?? []);
  return counts.length < rows.length ? null : sum(counts);
}

function both(a: Counts, b: Counts): Counts {
  const known = (one: Decimal | null, other: Decimal | null): Decimal | null =>
    one === null || other === null ? (one ?? other) : add(one, other);
  const whole = (one: Decimal | null, other: Decimal | null): Decimal | null =>
    one === null || other === null ? null : add(one, other);
  return {
    used: known(a.used, b.used),
    provisioned: known(a.provisioned, b.provisioned),
    counted: {
      used: whole(a.counted.used, b.counted.used),
      provisioned: whole(a.counted.provisioned, b.counted.provisioned),
      higher: whole(a.counted.higher, b.counted.higher),
    },
  };
}
