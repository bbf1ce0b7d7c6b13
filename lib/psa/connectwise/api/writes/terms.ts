import type { Agreement } from '@/lib/model/records';
import type { AgreementTerms } from '../../../write-contract';
import type { Connection } from '../connection';
import { pageQuery } from '../lists';
import { readRecords } from '../reading';
import { agreementOf } from '../records';
import { AgreementBody, FIELDS, TermsBody } from '../schemas';

const PATH = '/finance/agreements';
const BOTH = AgreementBody.and(TermsBody);

/** As one-agreement.ts asks: of the list, because a record's own address says 404 for wrong keys too. */
export async function readTerms(
  connection: Connection,
  { id, recordId }: Agreement,
  now: () => number,
  signal: AbortSignal,
): Promise<AgreementTerms> {
  const gone = { agreementId: id, agreement: null, prorates: null, nextInvoice: null };
  if (recordId === null) return gone;
  const fields = `${FIELDS.agreements},${FIELDS.terms}`;
  const reply = await connection.get(PATH, pageQuery(fields, null, `id=${recordId}`), signal);
  if (reply.status !== 200) throw connection.failure(reply, PATH);
  const { items } = readRecords(reply, 'agreement', BOTH, (body) => ({
    agreementId: id,
    agreement: agreementOf(body, now()),
    prorates: body.prorateFlag ?? null,
    nextInvoice: body.nextInvoiceDate,
  }));
  return items.find(({ agreement }) => agreement.recordId === recordId) ?? gone;
}
