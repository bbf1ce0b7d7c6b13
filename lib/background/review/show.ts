import type { Input } from '@/lib/messaging/protocol';
import { SERVICES } from '@/lib/psa/services';
import { SYSTEMS } from '@/lib/psa/systems';
import type { Context } from '../context';
import { gone, noKeys, onNoAgreement, seenOnly } from './failures';
import { keepWish } from './wish';

/**
 * Opens a finding's agreement in the PSA, with its row shown: in the tab where it is open already, else in a new one.
 * Throws FailureError `review.gone`, `review.no-agreement`, `review.seen-on-page`, `psa.not-connected`, `vault.locked`.
 */
export async function show(context: Context, { findingId }: Input<'review.show'>): Promise<void> {
  const { store, vault } = context;
  const last = (await store.findingRecords.get(findingId))?.last;
  if (!last) throw gone();
  if (last.agreementId === null) throw onNoAgreement(last.companyName);
  const agreement = await store.agreements.get(last.agreementId);
  if (!agreement) throw gone();
  const { name, words, whereLinesAre: where } = SYSTEMS[agreement.psa];
  const wish = last.lineId === null ? null : { agreementId: agreement.id, lineId: last.lineId, where };
  // Needs neither keys nor an id: the page is there.
  if (wish && (await context.showInTab({ event: 'show', ...wish }))) return;
  if (agreement.recordId === null) throw seenOnly(agreement.name, words.agreement, name);
  const credentials = await vault.read(agreement.psa);
  if (!credentials) throw noKeys(name);
  if (wish) await keepWish(context, wish);
  await context.openPsaPage(SERVICES[agreement.psa].agreementAddress(credentials, agreement.recordId));
}
