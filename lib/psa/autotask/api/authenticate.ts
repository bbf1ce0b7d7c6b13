import { FailureError } from '@/lib/model/failure';
import type { PsaIdentity } from '../../contract';
import type { Connection } from './connection';
import { failures } from './failures';
import { EVERYTHING } from './query';
import { READ_RIGHTS, type ReadRight } from './rights';

/**
 * Proves the keys with the first request, then each right by a read of one record. Throws the failure of the first
 * thing that is wrong; rights that are missing are named together.
 */
export async function authenticate(connection: Connection, signal: AbortSignal): Promise<PsaIdentity> {
  const missing: ReadRight[] = [];
  for (const right of READ_RIGHTS) {
    try {
      const query = { maxRecords: 1, includeFields: ['id'], filter: [EVERYTHING] };
      await connection.query(right.entity, query, null, signal);
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || thrown.failure.code !== 'psa.right') throw thrown;
      missing.push(right);
    }
  }
  if (missing.length > 0) throw failures.right(missing);
  const { zone, site } = connection.credentials;
  return { label: `Autotask, zone ${zone} at ${site}` };
}
