import { z } from 'zod';
import { RECORD_FORMAT, RECORD_VERSION } from '@/lib/export/record-json';
import { entry } from '@/lib/messaging/push-schemas';
import type { PushEntry } from '@/lib/model/push-record';

const file = z.object({
  format: z.literal(RECORD_FORMAT),
  version: z.literal(RECORD_VERSION),
  // Nothing may hide in a field that no hash covers.
  entries: z.array(entry.strict()),
});

/** The entries of a file that the export has made; or what is the matter with it, a sentence. */
export function readRecord(text: string): { entries: PushEntry[] } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'This is not JSON.' };
  }
  const read = file.safeParse(value);
  if (read.success) return { entries: read.data.entries };
  const [issue] = read.error.issues;
  return { fault: `This is no record of pushes: ${issue?.path.join('.') || 'the file'}: ${issue?.message}.` };
}
