import { FailureError } from '@/lib/model/failure';
import type { PsaIdentity } from '../../contract';
import type { Connection } from './connection';
import { failures } from './failures';
import { EVERYTHING } from './query';
import { type Entity, READ_RIGHTS, type ReadRight } from './rights';

/**
 * No MSP is without them: none at all means that none may be seen. A security level without contract visibility may get
 * an empty list and no refusal (autotask.md 2e and 4, inferred), which would pass for customers who are billed nothing.
 */
const NEVER_NONE = new Set<Entity>(['Companies', 'Contracts']);

/**
 * Proves the keys with the first request, then each right by a read of one record. Throws the failure of the first
 * thing that is wrong; rights that are missing are named together.
 */
export async function authenticate(connection: Connection, signal: AbortSignal): Promise<PsaIdentity> {
  const missing: ReadRight[] = [];
  const unseen: ReadRight[] = [];
  for (const right of READ_RIGHTS) {
    try {
      const query = { maxRecords: 1, includeFields: ['id'], filter: [EVERYTHING] };
      const { records } = await connection.query(right.entity, query, null, signal);
      if (records.length === 0 && NEVER_NONE.has(right.entity)) unseen.push(right);
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || thrown.failure.code !== 'psa.right') throw thrown;
      missing.push(right);
    }
  }
  if (missing.length > 0) throw failures.right(missing);
  if (unseen.length > 0) throw failures.nothingSeen(unseen);
  const { zone, site } = connection.credentials;
  return { label: `${site}, zone ${zone}` };
}
