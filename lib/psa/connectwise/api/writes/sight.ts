import { z } from 'zod';
import type { LineSight, ProductSight } from '@/lib/model/push';
import type { Agreement } from '@/lib/model/records';
import type { Connection } from '../connection';
import { requestId } from '../errors';
import { failures } from '../failures';
import { pageQuery } from '../lists';
import { readAgreement } from '../one-agreement';
import { nextPosition, type Position } from '../paging';
import { readRecords } from '../reading';
import { lineOf } from '../records';
import { AdditionBody, FIELDS, VersionBody } from '../schemas';
import { additionsPath, recordIdOf } from './record-id';

/** `_info` is a day to the one and the moment as written to the other. */
const SeenAddition = z.unknown().transform((value, context) => {
  const line = AdditionBody.safeParse(value);
  const version = VersionBody.safeParse(value);
  if (line.success && version.success)
    return { line: line.data, version: version.data._info?.lastUpdated ?? null };
  for (const issue of line.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  return z.NEVER;
});

/**
 * The product's additions on the agreement, ended ones too, in the order of their ids. Asked for with a condition; what
 * comes besides is left out; none of an agreement that is gone. Throws `psa.unreadable` where one of them cannot be read.
 */
export async function readSight(
  connection: Connection,
  agreement: Agreement,
  productId: string,
  signal: AbortSignal,
): Promise<ProductSight> {
  const path = additionsPath(agreement.id);
  const condition = `product/id=${recordIdOf(productId)}`;
  const seen: LineSight[] = [];
  let position: Position | null = null;
  do {
    const reply = await connection.get(path, pageQuery(FIELDS.additions, position, condition), signal);
    if (reply.status === 404) {
      await mustBeGone(connection, agreement, signal);
      return [];
    }
    if (reply.status !== 200) throw connection.failure(reply, path);
    const { items, problems } = readRecords(reply, 'addition', SeenAddition, ({ line, version }) =>
      sightOf(lineOf(line, agreement, 0), version),
    );
    if (problems.length > 0) throw failures.unreadable(requestId(reply));
    seen.push(...items.filter((line) => line.productId === productId));
    position = nextPosition(reply.headers.get('link'), position, false);
  } while (position !== null);
  return seen.sort((a, b) => recordIdOf(a.lineId) - recordIdOf(b.lineId));
}

/**
 * The cloud answers 404 for wrong keys too (connectwise.md 4), so the list of agreements is asked. Throws its failure, and
 * `psa.unreadable` where it has the agreement all the same.
 */
async function mustBeGone(
  connection: Connection,
  { id }: Pick<Agreement, 'id'>,
  signal: AbortSignal,
): Promise<void> {
  const kept = await readAgreement(connection, recordIdOf(id), () => 0, signal);
  if (kept !== null) throw failures.unreadable();
}

const sightOf = (line: ReturnType<typeof lineOf>, version: string | null): LineSight => ({
  lineId: line.id,
  productId: line.productId,
  quantity: line.quantity,
  included: line.lessIncluded,
  unitPrice: line.unitPrice,
  billable: line.billable,
  from: line.effectiveDate,
  to: line.cancelledDate,
  version,
  postedTo: null,
});
