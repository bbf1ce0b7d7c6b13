import type { Connection } from './connection';
import { failures } from './failures';
import type { Filter } from './query';
import { READ_RIGHTS } from './rights';

/**
 * Where nothing came: throws FailureError `psa.right` when no contract that fits `filter` may be seen. A security level
 * may see no contracts at all (autotask.md 2e); that it gets empty lists and no refusal then is inferred. Taken for
 * contracts that are gone, they would leave their customers billed nothing.
 */
export async function mustSeeContracts(
  connection: Connection,
  filter: Filter,
  signal: AbortSignal,
): Promise<void> {
  const query = { maxRecords: 1, includeFields: ['id'], filter: [filter] };
  const { records } = await connection.query('Contracts', query, null, signal);
  if (records.length === 0)
    throw failures.nothingSeen(READ_RIGHTS.filter(({ entity }) => entity === 'Contracts'));
}
