import { psaKey } from '@/lib/model/keys';

const PREFIX = psaKey('connectwise', '');

/** The number in a record's key. Throws for another PSA's, and for the key of a record that was seen on a page only. */
export function recordIdOf(key: string): number {
  const digits = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : '';
  const id = Number(digits);
  if (!/^[1-9]\d*$/.test(digits) || !Number.isSafeInteger(id))
    throw new Error(`no ConnectWise record: ${key}`);
  return id;
}

export const agreementPath = (agreementId: string): string =>
  `/finance/agreements/${recordIdOf(agreementId)}`;
export const additionsPath = (agreementId: string): string => `${agreementPath(agreementId)}/additions`;
export const additionPath = (agreementId: string, lineId: string): string =>
  `${additionsPath(agreementId)}/${recordIdOf(lineId)}`;
