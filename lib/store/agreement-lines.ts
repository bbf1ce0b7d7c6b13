import type { AgreementLine } from '@/lib/model/records';
import type { Connection } from './connection';
import type { Store } from './contract';
import { repository } from './repository';
import type { Writing } from './schema';

export const agreementLineRepository = (connection: Connection): Store['agreementLines'] => ({
  ...repository(connection, 'agreementLines'),
  ofAgreement: (agreementId) =>
    connection.read(['agreementLines'], (tx) =>
      tx.objectStore('agreementLines').index('agreement').getAll(agreementId),
    ),
  ofCompany: (companyId) =>
    connection.read(['agreementLines'], (tx) =>
      tx.objectStore('agreementLines').index('company').getAll(companyId),
    ),
  replace: (agreementId, lines) =>
    connection.write(['agreementLines'], (tx) => replaceLines(tx, agreementId, lines)),
});

export async function replaceLines(tx: Writing, agreementId: string, lines: AgreementLine[]): Promise<void> {
  const store = tx.objectStore('agreementLines');
  const kept = new Set(lines.map((line) => line.id));
  const before = await store.index('agreement').getAllKeys(agreementId);
  await Promise.all([
    ...before.filter((id) => !kept.has(id)).map((id) => store.delete(id)),
    ...lines.map((line) => store.put(line)),
  ]);
}
