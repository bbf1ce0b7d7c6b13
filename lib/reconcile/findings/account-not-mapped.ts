import { compare, ZERO } from '@/lib/model/decimal';
import { findingId } from '@/lib/model/finding';
import { accountState } from '@/lib/model/mapping-state';
import type { VendorAccount, VendorService } from '@/lib/model/records';
import { serviceName } from '../service-count';
import { type Amount, amountOf, isUsed, rowSteps } from './amount';
import { type Found, findingOf } from './found';
import { counted, usageWords } from './words';
import { type IndexedWorld, stateOfService } from './world';

/**
 * Account not mapped: a vendor account uses something in the month, or has it provisioned, and nobody has mapped it to a
 * company or excluded it. Not where all that it has is excluded, or a trial that nobody has included: nobody would be
 * billed for it.
 */
export function accountNotMapped(world: IndexedWorld): Found[] {
  return world.accounts.flatMap((account) => {
    if (accountState(world.mappingOfAccount.get(account.id)) !== 'unmapped') return [];
    const used = usedServices(world, account.id);
    return used.length === 0 ? [] : [notMapped(world, account, used)];
  });
}

interface Used {
  service: VendorService;
  amount: Amount;
}

/** The most used first. */
function usedServices(world: IndexedWorld, accountId: string): Used[] {
  const byService = Map.groupBy(world.rowsOfAccount.get(accountId) ?? [], (row) => row.serviceId);
  const used = [...byService].flatMap(([serviceId, rows]): Used[] => {
    const service = world.services.get(serviceId);
    const amount = amountOf(rows);
    if (!service || !isUsed(amount) || stateOfService(world, service) === 'excluded') return [];
    return [{ service, amount }];
  });
  return used.sort((a, b) => compare(countIn(b), countIn(a)) || (a.service.id < b.service.id ? -1 : 1));
}

const countIn = ({ amount }: Used) => amount.used ?? amount.provisioned ?? ZERO;

function notMapped(world: IndexedWorld, account: VendorAccount, used: readonly Used[]): Found {
  const [first, ...others] = used;
  const words = ({ service, amount }: Used): string =>
    `${usageWords(amount.used, amount.provisioned)} of ${serviceName(service)}`;
  const more = others.length === 0 ? '' : `, and ${counted(others.length, 'more service', 'more services')}`;
  const only = others.length === 0 ? first : undefined;
  return {
    finding: findingOf(world, {
      id: findingId('account not mapped', account.id),
      class: 'account not mapped',
      accountId: account.id,
      serviceId: only?.service.id ?? null,
      subject: account.name,
      used: only?.amount.used ?? null,
      provisioned: only?.amount.provisioned ?? null,
      unit: only?.service.unit ?? '',
      sentence: `${account.name} is mapped to no company: ${first ? words(first) : ''}${more}.`,
    }),
    why: () =>
      used.flatMap(({ service }) =>
        rowSteps(
          world,
          (world.rowsOfAccount.get(account.id) ?? []).filter((row) => row.serviceId === service.id),
        ).map((one) => ({ ...one, label: serviceName(service) })),
      ),
  };
}
