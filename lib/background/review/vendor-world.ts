import type { ReportGuard } from '@/lib/model/report-guard';
import type { VendorWorld } from '@/lib/reconcile/findings';
import type { Context } from '../context';
import { driftsOf } from '../mapping/drift';
import { wereRead } from '../mapping/were-read';
import { mappingWorld } from '../mapping/world';

/** All that the findings about no single company's bill are made of. */
export async function vendorWorld(
  context: Pick<Context, 'store' | 'now'>,
  guards: readonly ReportGuard[],
): Promise<VendorWorld> {
  const { store } = context;
  const [world, read] = await Promise.all([mappingWorld(context), wereRead(store)]);
  return {
    month: world.month,
    report: (await store.usage.report(world.month)) ?? null,
    accounts: world.accounts,
    services: new Map(world.services.map((service) => [service.id, service])),
    accountMappings: [...world.accountMappings.values()],
    serviceMappings: [...world.serviceMappings.values()],
    usage: [...world.rowsOfAccount.values()].flat(),
    companies: world.companies,
    companiesRead: read.companies,
    drifts: driftsOf(world, read),
    guards,
  };
}
