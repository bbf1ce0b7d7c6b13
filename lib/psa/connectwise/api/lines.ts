import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { AgreementLines } from '../../contract';
import type { Connection } from './connection';
import { pageQuery } from './lists';
import { nextPosition, type Position } from './paging';
import { readRecords } from './reading';
import { lineOf } from './records';
import { AdditionBody, FIELDS, UnusableAddition } from './schemas';

const AGREEMENTS = '/finance/agreements';

/** All additions of one agreement. No list of additions spans agreements (connectwise.md 4). */
export async function readLines(
  connection: Connection,
  agreement: Agreement,
  now: () => number,
  signal: AbortSignal,
): Promise<AgreementLines> {
  const lines: AgreementLine[] = [];
  const problems: string[] = [];
  // One that was seen on a page only has no id to ask by.
  if (agreement.recordId === null) return { lines, problems };
  const path = `${AGREEMENTS}/${agreement.recordId}/additions`;
  const place = ` of agreement ${agreement.recordId}`;
  let position: Position | null = null;
  do {
    const reply = await connection.get(path, pageQuery(FIELDS.additions, position, null), signal);
    if (reply.status === 404) {
      await proveKeys(connection, signal);
      return { lines: [], problems: [] };
    }
    if (reply.status !== 200) throw connection.failure(reply, path);
    const page = readRecords(reply, 'addition', AdditionBody, (body) => lineOf(body, agreement, now()), {
      place,
      spare: UnusableAddition,
    });
    lines.push(...page.items);
    problems.push(...page.problems);
    position = nextPosition(reply.headers.get('link'), position, false);
  } while (position !== null);
  return { lines, problems };
}

/**
 * The cloud answers 404 for wrong keys too. Only when the keys still work is the agreement gone; otherwise its
 * lines would be wiped because a key was revoked.
 */
async function proveKeys(connection: Connection, signal: AbortSignal): Promise<void> {
  const reply = await connection.get(AGREEMENTS, { fields: 'id', pageSize: '1' }, signal);
  if (reply.status !== 200) throw connection.failure(reply, AGREEMENTS);
}
