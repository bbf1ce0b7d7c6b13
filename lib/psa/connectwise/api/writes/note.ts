import type { Agreement } from '@/lib/model/records';
import type { WriteAnswer } from '../../../write-contract';
import type { Connection } from '../connection';
import { recordIdOf } from './record-id';
import { answerTo } from './send';

/** An agreement has one field for internal notes, which people write in; a company has a list to which one is added. */
export const leaveNote = (
  connection: Connection,
  agreement: Agreement,
  text: string,
  signal: AbortSignal,
): Promise<WriteAnswer> =>
  answerTo(
    connection,
    { method: 'POST', path: `/company/companies/${recordIdOf(agreement.companyId)}/notes`, body: { text } },
    signal,
  );
