import type { Month } from '@/lib/model/calendar';
import type { InProgress } from '@/lib/model/in-progress';

type Said = Pick<
  InProgress,
  'accountId' | 'serviceId' | 'provisioned' | 'before' | 'from' | 'startChargeDate'
>;

/** `at`: the start of the run, which tells what this run has found from what an older one left. */
export const recordOf = (said: Said, { month, at }: { month: Month; at: number }): InProgress => ({
  id: JSON.stringify([said.accountId, said.serviceId]),
  month,
  ...said,
  fetchedAt: at,
  updatedAt: at,
  updatedBy: 'sync',
});
