import type { Agreement } from '@/lib/model/records';
import type { Connection } from './connection';
import { pageQuery } from './lists';
import { readRecords } from './reading';
import { agreementOf } from './records';
import { AgreementBody, FIELDS } from './schemas';

const PATH = '/finance/agreements';

/**
 * One agreement by its id; null when there is none. Asked of the list with a condition, because the cloud answers
 * a record's own address with 404 for wrong keys too (connectwise.md 4).
 */
export async function readAgreement(
  connection: Connection,
  recordId: number,
  now: () => number,
  signal: AbortSignal,
): Promise<Agreement | null> {
  const reply = await connection.get(PATH, pageQuery(FIELDS.agreements, null, `id=${recordId}`), signal);
  if (reply.status !== 200) throw connection.failure(reply, PATH);
  const { items } = readRecords(reply, 'agreement', AgreementBody, (body) => agreementOf(body, now()));
  return items.find((agreement) => agreement.recordId === recordId) ?? null;
}
