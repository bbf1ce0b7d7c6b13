import { findingId } from '@/lib/model/finding';
import { step } from '../report';
import { serviceName } from '../service-count';
import { type Found, findingOf } from './found';
import type { Drift, IndexedWorld } from './world';

/**
 * Mapping drift: a name changed on either side since it was mapped, or a product is gone. The mapping holds by id
 * meanwhile. A company that is gone is a finding of its own (company-gone.ts), and none here.
 */
export const mappingDrift = (world: IndexedWorld): Found[] =>
  world.drifts
    .filter(({ what, now }) => what !== 'company' || now !== null)
    .map((drift) => ({
      finding: findingOf(world, {
        id: findingId('mapping drift', drift.id),
        class: 'mapping drift',
        ...customerOf(world, drift),
        accountId: drift.accountId,
        serviceId: drift.serviceId,
        subject: subjectOf(world, drift),
        sentence: drift.sentence,
      }),
      why: () => [
        step('As mapped', drift.before, drift.what),
        step('Now', drift.now ?? 'gone or not active', drift.what),
      ],
    }));

/** The company that the account is billed to, where it is one. */
function customerOf(world: IndexedWorld, { accountId }: Drift) {
  const companies = accountId === null ? [] : (world.mappingOfAccount.get(accountId)?.companies ?? []);
  const only = companies.length === 1 ? companies[0] : undefined;
  if (!only) return {};
  return { companyId: only.companyId, companyName: world.companies.get(only.companyId)?.name || only.name };
}

function subjectOf(world: IndexedWorld, { accountId, serviceId, before }: Drift): string {
  const account = accountId === null ? '' : world.accountById.get(accountId)?.name;
  const service = serviceId === null ? undefined : world.services.get(serviceId);
  return account || (service ? serviceName(service) : before);
}
