import { type Failure, FailureError } from '@/lib/model/failure';

/** What the background takes (table.ts), in characters. */
export const LONGEST = 20_000_000;

const failure = (code: string, sentence: string, nextStep: string): Failure => ({ code, sentence, nextStep });
const AGAIN = 'Choose a file that Seatcheck exported, or one of the same columns.';

/** The text of a chosen file; throws a FailureError that says what is the matter with it. */
export async function readFile(file: File): Promise<string> {
  if (file.size > LONGEST * 2)
    throw new FailureError(failure('import.large', `${file.name} is larger than 40 MB.`, AGAIN));
  const text = decoded(await file.arrayBuffer().catch(() => null), file.name);
  return checked(text, file.name);
}

/** A text that can be sent; throws a FailureError. */
export function checked(text: string, name: string): string {
  if (text.trim() === '') throw new FailureError(failure('import.empty', `${name} is empty.`, AGAIN));
  if (text.length > LONGEST)
    throw new FailureError(
      failure('import.large', `${name} holds more than 20 million characters.`, 'Import it in parts.'),
    );
  return text;
}

/** Excel's "Unicode text" is UTF-16 with a mark in front; all else has to be UTF-8. */
function decoded(bytes: ArrayBuffer | null, name: string): string {
  if (!bytes) {
    const sentence = `${name} could not be read.`;
    throw new FailureError(
      failure('import.file', sentence, 'Close it in other programs, then choose it again.'),
    );
  }
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    const sentence = `${name} is not a text in UTF-8.`;
    throw new FailureError(
      failure('import.encoding', sentence, 'In Excel, save it as "CSV UTF-8", then choose it again.'),
    );
  }
}
