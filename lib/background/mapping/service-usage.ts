import type { CompanyUsage, Input, Output } from '@/lib/messaging/protocol';
import { add, type Decimal, sum } from '@/lib/model/decimal';
import { allot } from '@/lib/model/split';
import type { Context } from '../context';
import { accountState, alive } from './state';
import { mappingWorld } from './world';

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
    const shares = companies.map(({ share }) => share);
    const counts = { used: reported(ofAccount, 'used'), provisioned: reported(ofAccount, 'provisioned') };
    const parts = {
      used: counts.used === null ? [] : allot(counts.used, shares),
      provisioned: counts.provisioned === null ? [] : allot(counts.provisioned, shares),
    };
    if (companies.length === 0) count(null, 'Accounts to map', counts.used, counts.provisioned);
    companies.forEach(({ companyId, name }, at) => {
      const called = world.companies.get(companyId)?.name ?? name;
      count(companyId, called, parts.used[at] ?? null, parts.provisioned[at] ?? null);
    });
  }
  return { month: world.reported ? world.month : null, items: [...usage.values()] };

  function count(
    companyId: string | null,
    companyName: string,
    used: Decimal | null,
    provisioned: Decimal | null,
  ): void {
    const before = usage.get(companyId);
    usage.set(companyId, {
      companyId,
      companyName,
      used: both(before?.used ?? null, used),
      provisioned: both(before?.provisioned ?? null, provisioned),
    });
  }
}

const both = (a: Decimal | null, b: Decimal | null): Decimal | null =>
  a === null || b === null ? (a ?? b) : add(a, b);

function reported(
  rows: readonly { used: Decimal | null; provisioned: Decimal | null }[],
  basis: 'used' | 'provisioned',
): Decimal | null {
  const counts = rows.flatMap((row) => row[basis] ?? []);
  return counts.length === 0 ? null : sum(counts);
}
