import { normaliseApiUrl } from '@/lib/lmpi/api-url';
import type { Input, Output } from '@/lib/messaging/protocol';
import { lastClosedMonth, today } from '@/lib/model/calendar';
import { PSA_KINDS } from '@/lib/model/records';
import { recordHead } from '@/lib/platform/record-head';
import { eraseDraft, forgetDraft } from './connect-draft';
import type { Context } from './context';
import { erasePsaData, eraseVendorData } from './erase';
import { letPushesRest } from './push/rest';
import { eraseRecords } from './review/settle';
import { CONNECTION_NOTE } from './status';

const PATIENCE = 80_000;

/** Proves the keys with one signed read and one signed report, keeps them, and starts the first sync. */
export async function connectLmpi(
  context: Context,
  form: Input<'lmpi.connect'>,
): Promise<Output<'lmpi.connect'>> {
  const credentials = {
    accessToken: form.accessToken.trim(),
    secretKey: form.secretKey.trim(),
    apiUrl: normaliseApiUrl(form.apiUrl, { allowLoopbackHttp: import.meta.env.MODE !== 'production' }).url,
  };
  const month = lastClosedMonth(today(new Date(context.now())));
  await context.lmpiWith(credentials).authenticate(month, AbortSignal.timeout(PATIENCE));
  await context.vault.write('lmpi', credentials);
  const label = new URL(credentials.apiUrl).host;
  await context.store.settings.set(CONNECTION_NOTE.lmpi, { label });
  await forgetDraft(context, 'lmpi');
  void context.sync.start('connected');
  context.broadcast({ event: 'status' });
  return { label };
}

/** Asks every connected service again, as connecting did. */
export async function checkConnections(context: Context): Promise<Output<'connection.check'>> {
  const labels: string[] = [];
  const lmpi = await context.lmpi();
  if (lmpi) {
    await lmpi.authenticate(lastClosedMonth(today(new Date(context.now()))), AbortSignal.timeout(PATIENCE));
    labels.push('LMPI');
  }
  const psa = await context.psa();
  if (psa) labels.push((await psa.authenticate(AbortSignal.timeout(PATIENCE))).label);
  return { labels };
}

/** Erases keys and what was fetched with them. Mappings go with everything, not with one connection. */
export async function disconnect(context: Context, { what }: Input<'connection.disconnect'>): Promise<void> {
  const { store, vault, sync } = context;
  if (what === 'everything') {
    await letPushesRest(context);
    // A store that refuses to be told of it must not keep the keys: the run itself hears of it all the same.
    await sync.cancel().catch(() => undefined);
    context.dropPsaAnswers();
    await eraseEverything({ ...context, eraseStore: () => eraseRecords(context, () => store.erase()) });
  } else if (what === 'lmpi') {
    await sync.cancel();
    await vault.remove('lmpi');
    await eraseRecords(context, () => eraseVendorData(context));
  } else {
    await letPushesRest(context);
    const { running } = await sync.status();
    // The keys first: a run that begins after the one that is cancelled has none.
    for (const kind of PSA_KINDS) await vault.remove(kind);
    context.dropPsaAnswers();
    await sync.cancel();
    await eraseRecords(context, () => erasePsaData(context));
    await context.disableSites();
    // The run that was broken off was the vendor's too.
    if (running && (await vault.kept()).includes('lmpi')) void sync.start('user');
  }
  context.broadcast({ event: 'changed' });
}

/** The keys first. Throws what the store throws, when all else is gone. */
export async function eraseEverything(
  parts: Pick<Context, 'vault' | 'session' | 'disableSites'> & { eraseStore(): Promise<void> },
): Promise<void> {
  await parts.vault.forget();
  await eraseDraft(parts);
  await parts.disableSites();
  await parts.eraseStore();
  // Last: a record that could not be erased still tells where it ends.
  await recordHead.erase();
}
