import { reportKey } from '@/lib/model/keys';
import type { UsageRow } from '@/lib/model/records';
import type { StoredUsageRow } from './schema';

export const stored = (row: UsageRow): StoredUsageRow => ({
  ...row,
  reportKey: reportKey(row.customer, row.city, row.state),
  account: row.accountId ?? '',
});

export function unstored({ reportKey: _key, account: _account, ...row }: StoredUsageRow): UsageRow {
  return row;
}
