import { firstBreak } from './chain';
import { readRecord } from './read';

export interface Report {
  /** What to print, a line each. */
  lines: string[];
  /** 0: whole; 1: not whole; 2: not a record. */
  code: 0 | 1 | 2;
}

/** Whether the record in the file is whole, with what to compare it by: two files that end alike are alike. */
export function reportOn(text: string): Report {
  const read = readRecord(text);
  if ('fault' in read) return { lines: [read.fault], code: 2 };
  const { entries } = read;
  const broken = firstBreak(entries);
  if (broken !== null) return { lines: [`Not whole, of ${entries.length} entries. ${broken}`], code: 1 };
  const last = entries.at(-1);
  if (!last) return { lines: ['Whole: no entries.'], code: 0 };
  return {
    lines: [
      `Whole: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, the last of ${new Date(last.at).toISOString()}.`,
      `Ends with ${last.hash}. A later export has this hash in entry ${last.seq} too, or an end was cut off and written anew.`,
    ],
    code: 0,
  };
}
