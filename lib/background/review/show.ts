import type { Input } from '@/lib/messaging/protocol';
import { SERVICES } from '@/lib/psa/services';
import { SYSTEMS } from '@/lib/psa/systems';
import type { Context } from '../context';
import { gone, noKeys, onNoAgreement, seenOnly } from './failures';
import { forgetWish, keepWish } from './wish';

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
  const { id: agreementId, recordId } = agreement;
  await (last.lineId === null
    ? forgetWish(context)
    : keepWish(context, { agreementId, lineId: last.lineId, where }));
  try {
    // Needs neither keys nor an id: the page is there.
    if (await context.showInTab({ event: 'show', agreementId })) return;
    if (recordId === null) throw seenOnly(agreement.name, words.agreement, name);
    const credentials = await vault.read(agreement.psa);
    if (!credentials) throw noKeys(name);
    await context.openPsaPage(SERVICES[agreement.psa].agreementAddress(credentials, recordId));
  } catch (thrown) {
    await forgetWish(context);
    throw thrown;
  }
}
