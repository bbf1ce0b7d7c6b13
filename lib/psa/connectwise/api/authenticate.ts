import { parsed } from '../../api/body';
import type { PsaIdentity } from '../../contract';
import type { Connection } from './connection';
import { errorBody, requestId } from './errors';
import { failures } from './failures';
import { type MemberRight, READ_RIGHTS } from './rights';

/**
 * Proves site, company, keys and client id, then each right by a read of one record. Throws the failure of the
 * first thing that is wrong; rights that are missing are named together.
 */
export async function authenticate(connection: Connection, signal: AbortSignal): Promise<PsaIdentity> {
  const missing: MemberRight[] = [];
  let reference: string | null = null;
  for (const right of READ_RIGHTS) {
    const reply = await connection.get(right.path, { fields: 'id', pageSize: '1' }, signal);
    if (reply.status === 403 && !/client[\s_-]?id/i.test(errorBody(reply).message)) {
      missing.push(right);
      reference ??= requestId(reply);
      continue;
    }
    if (reply.status !== 200) throw connection.failure(reply, right.path);
    if (!Array.isArray(parsed(reply.text))) {
      const { companyKnown } = await connection.base(signal);
      throw companyKnown
        ? failures.unreadable(requestId(reply))
        : failures.notConnectWise(connection.site.uiHost);
    }
  }
  if (missing.length > 0) throw failures.right(missing, reference);
  const { version } = await connection.base(signal);
  const product = version ? `ConnectWise PSA ${version}` : 'ConnectWise PSA';
  return { label: `${product}, ${connection.company} at ${connection.site.uiHost}` };
}
