import { weakPassphrase } from './failures';

const MINIMUM_LENGTH = 10;

/** The same passphrase typed on another keyboard or system gives the same bytes. */
export const normalisePassphrase = (passphrase: string): string => passphrase.normalize('NFKC');

/** At least ten characters, not all of them the same. Throws FailureError `vault.passphrase-weak`. */
export function assertStrong(passphrase: string): void {
  const characters = [...normalisePassphrase(passphrase)];
  if (characters.length < MINIMUM_LENGTH || new Set(characters).size < 2) throw weakPassphrase();
}
