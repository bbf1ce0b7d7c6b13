import type { Input } from '@/lib/messaging/protocol';
import type { Context } from '../context';
import { type Decision, decide, gone } from './decide';
import { mappingOverview } from './overview';

/**
 * A person has seen a drift. Renamed: the mapping goes on under the new name. A renamed service: its products, basis
 * and rules move to the new one. Throws FailureError `mapping.gone` when it is settled already, or cannot be confirmed.
 */
export async function confirmDrift(context: Context, { driftId }: Input<'drift.confirm'>): Promise<void> {
  const { store } = context;
  await decide(context, async (): Promise<Decision> => {
    const drift = (await mappingOverview(context)).drifts.find(({ id }) => id === driftId);
    if (!drift || drift.now === null) throw gone();
    const { now } = drift;
    const label = `Kept the mapping of ${drift.before} as ${now}`;
    const [kind, id = '', other = ''] = JSON.parse(driftId) as string[];
    if (kind === 'account' || kind === 'company') {
      const mapping = await store.accountMappings.get(id);
      if (!mapping) throw gone();
      if (kind === 'account')
        return { label, accounts: [{ ...mapping, accountName: now }], by: mapping.updatedBy };
      const companies = mapping.companies.map((one) =>
        one.companyId === other ? { ...one, name: now } : one,
      );
      return { label, accounts: [{ ...mapping, companies }], by: mapping.updatedBy };
    }
    const mapping = await store.serviceMappings.get(id);
    if (!mapping) throw gone();
    if (kind === 'product') {
      const feeds = mapping.feeds.map((feed) => (feed.productId === other ? { ...feed, name: now } : feed));
      return { label, services: [{ ...mapping, feeds }] };
    }
    return {
      label,
      services: [
        { ...mapping, id: other },
        { ...mapping, feeds: [], deletedAt: context.now() },
      ],
    };
  });
}
