import { z } from 'zod';
import type { HttpReply } from '@/lib/http/contract';
import { parsed } from '../../api/body';
import { requestId } from './errors';
import { failures } from './failures';

/** What a list's record is called in a problem's sentence. */
export type RecordName = 'company' | 'product' | 'agreement' | 'addition';

/** The records of a page that can be used, and a sentence for each that cannot. */
export interface Reading<T> {
  items: T[];
  problems: string[];
}

const Records = z.array(z.unknown());
const Known = z.object({ id: z.number().optional().catch(undefined) });

interface Ways<B> {
  /** Where the record stands, for the sentence: " of agreement 12". */
  place?: string;
  /** What is kept of a record that cannot be used; the problem is told all the same. */
  spare?: z.ZodType<B>;
}

/** Reads a page of a list. Throws `psa.unreadable` when it is no list at all. */
export function readRecords<B, T>(
  reply: HttpReply,
  name: RecordName,
  schema: z.ZodType<B>,
  map: (body: B) => T,
  { place = '', spare }: Ways<B> = {},
): Reading<T> {
  const bodies = Records.safeParse(parsed(reply.text));
  if (!bodies.success) throw failures.unreadable(requestId(reply));
  const reading: Reading<T> = { items: [], problems: [] };
  for (const body of bodies.data) {
    const record = schema.safeParse(body);
    const kept = record.success ? record : spare?.safeParse(body);
    if (kept?.success) reading.items.push(map(kept.data));
    if (!record.success) reading.problems.push(problemSentence(name, body, record.error, place));
  }
  return reading;
}

/** "The ConnectWise addition 77 of agreement 12 cannot be used: quantity is missing or not readable." */
function problemSentence(name: RecordName, body: unknown, error: z.ZodError, place: string): string {
  const id = Known.safeParse(body).data?.id;
  const fields = [...new Set(error.issues.map((issue) => issue.path.join('/')).filter(Boolean))];
  const what = fields.length > 0 ? fields.join(', ') : 'the record';
  const verb = fields.length > 1 ? 'are' : 'is';
  return `The ConnectWise ${name}${id === undefined ? '' : ` ${id}`}${place} cannot be used: ${what} ${verb} missing or not readable.`;
}
