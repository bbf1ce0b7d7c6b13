import { strToU8, zipSync } from 'fflate';

/** Quick rather than small: what is written is large, and mostly the same words. */
const LEVEL = 4;

/** On this thread: fflate's own workers come from blob addresses, which the policy of extension pages refuses. */
export const zipped = (files: Record<string, string>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: LEVEL,
  });
