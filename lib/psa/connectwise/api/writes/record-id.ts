import { psaKey } from '@/lib/model/keys';

/** The number in a record's key. Throws for the key of a record that was seen on a page only. */
export function recordIdOf(key: string): number {
  const id = Number(key.slice(psaKey('connectwise', '').length));
  if (!Number.isSafeInteger(id) || id <= 0) throw new Error(`no ConnectWise record: ${key}`);
  return id;
}

export const agreementPath = (agreementId: string): string =>
  `/finance/agreements/${recordIdOf(agreementId)}`;
export const additionsPath = (agreementId: string): string => `${agreementPath(agreementId)}/additions`;
export const additionPath = (agreementId: string, lineId: string): string =>
  `${additionsPath(agreementId)}/${recordIdOf(lineId)}`;
