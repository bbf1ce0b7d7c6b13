import type { z } from 'zod';
import type { Agreement } from '@/lib/model/records';
import type { AgreementTerms } from '../../../write-contract';
import type { Connection } from '../connection';
import { failures } from '../failures';
import { EVERYTHING } from '../query';
import { readRecords } from '../reading';
import { RECURRING_SERVICE } from '../records';
import { ContractBody } from '../schemas';
import { mustSeeContracts } from '../visible';
import { readWhere } from '../whole';

export interface TermsParts {
  connection: Connection;
  agreementsOf(bodies: z.output<typeof ContractBody>[], signal: AbortSignal): Promise<Agreement[]>;
}

/**
 * The contracts as they are now. One that is not there is gone, or of another type, only where others can be seen: a
 * security level without contract visibility gets nothing and no refusal (visible.ts).
 */
export async function readTerms(
  { connection, agreementsOf }: TermsParts,
  agreements: readonly Agreement[],
  signal: AbortSignal,
): Promise<AgreementTerms[]> {
  const ids = agreements.flatMap(({ recordId }) => recordId ?? []);
  const records = await readWhere(connection, 'Contracts', 'id', ids, signal);
  const { bodies, unusable } = readRecords(records, 'Contracts', ContractBody);
  if (unusable.length > 0) throw failures.unreadable();
  if (ids.some((id) => !bodies.some((body) => body.id === id)))
    await mustSeeContracts(connection, EVERYTHING, signal);
  const recurring = bodies.filter(({ contractType }) => contractType === RECURRING_SERVICE);
  const now = await agreementsOf(recurring, signal);
  return agreements.map(({ id, recordId }) => ({
    agreementId: id,
    agreement: now.find((one) => recordId !== null && one.recordId === recordId) ?? null,
    // No source says whether an adjustment inside a period is charged by days, nor when the next invoice is made.
    prorates: null,
    nextInvoice: null,
  }));
}
