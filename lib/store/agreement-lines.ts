import type { AgreementLine } from '@/lib/model/records';
import type { Connection } from './connection';
import type { Store } from './contract';
import { type ReadTimes, readTimes, recordReplaced, WITH_HISTORY } from './line-history';
import { repository } from './repository';
import { deleteAll, putAll } from './requests';
import type { Writing } from './schema';

export const agreementLineRepository = (connection: Connection): Store['agreementLines'] => ({
  ...repository(connection, 'agreementLines'),
  ofAgreement: (agreementId) =>
    connection.read(['agreementLines'], (tx) =>
      tx.objectStore('agreementLines').index('agreement').getAll(agreementId),
    ),
  ofCompany: (companyId) =>
    connection.read(['agreementLines'], (tx) =>
      tx.objectStore('agreementLines').index('company').getAll(companyId),
    ),
  replace: (agreementId, lines) =>
    connection.write(
      WITH_HISTORY,
      async (tx) => {
        const times = await readTimes(tx, { lines: [{ agreementId, lines }] });
        await replaceLines(tx, agreementId, lines, times.get(agreementId));
      },
      'relaxed',
    ),
});

/** What the lines said before is recorded (line-history.ts). */
export async function replaceLines(
  tx: Writing,
  agreementId: string,
  lines: AgreementLine[],
  times: ReadTimes | undefined,
): Promise<void> {
  const kept = await tx.objectStore('agreementLines').index('agreement').getAll(agreementId);
  const before = new Map(kept.map((line) => [line.id, line]));
  const now = new Map(lines.map((line) => [line.id, line]));
  const replaced = kept
    .map((line) => ({ before: line, now: now.get(line.id) ?? null }))
    .filter((line) => !line.now || !saysTheSame(line.now, line.before));
  if (times) await recordReplaced(tx, replaced, times);
  deleteAll(
    tx,
    'agreementLines',
    [...before.keys()].filter((id) => !now.has(id)),
  );
  putAll(
    tx,
    'agreementLines',
    lines.filter((line) => !saysTheSame(line, before.get(line.id))),
  );
}

const STAMPS = new Set(['updatedAt', 'updatedBy']);

function saysTheSame(line: AgreementLine, before: AgreementLine | undefined): boolean {
  if (!before) return false;
  const names = Object.keys(line) as (keyof AgreementLine)[];
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => STAMPS.has(name) || areEqual(line[name], before[name]))
  );
}

/** Values of a line are plain, or lists of plain values and records. */
function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every((name) => areEqual(a[name], b[name]))
  );
}
