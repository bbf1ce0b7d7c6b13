import type { Input, Output } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import { SERVICES } from '@/lib/psa/services';
import type { PsaCredentials } from '@/lib/psa/system';
import { SYSTEMS } from '@/lib/psa/systems';
import { forgetDraft } from './connect-draft';
import type { Context } from './context';
import { eraseStrangers } from './erase';
import { createTurns } from './in-turn';
import { systemBefore, systemFor, systemSettings } from './psa-system';
import { letPushesRest } from './push/rest';
import { CONNECTION_NOTE } from './status';

const PATIENCE = 80_000;
/** Two forms that are sent at once take over one after the other, so that the keys of one are kept at the end. */
const inTurn = createTurns();

/**
 * Proves the keys of a PSA, keeps them in place of those of any other, and starts a sync. Throws FailureError
 * `psa.another` when they lead to other records than the mappings are about, and `replace` does not say that those go.
 */
export async function connectPsa(
  context: Context,
  { psa, form, replace = false }: Input<'psa.connect'>,
): Promise<Output<'psa.connect'>> {
  // A vault that is locked or damaged says so here, before anything is erased for keys that it would not keep.
  await context.vault.read(psa);
  const signal = AbortSignal.timeout(PATIENCE);
  const credentials = await context.completePsa(psa, form, signal);
  const { label } = await context.psaWith(psa, credentials).authenticate(signal);
  const isAnother = await inTurn(context.store, () =>
    takeOver(context, psa, { credentials, label, replace }),
  );
  await forgetDraft(context, psa);
  void context.sync.start('connected');
  // Open pages still show what was mapped to the records of the other.
  context.broadcast({ event: isAnother ? 'changed' : 'status' });
  return { label };
}

interface Proven {
  credentials: PsaCredentials;
  label: string;
  /** A person has agreed that the mappings to the records of another go. */
  replace: boolean;
}

/**
 * Another PSA, or another installation of the same: there the same ids are other records, so that what was read and what
 * was mapped would give wrong figures. A worker may be killed at any line, so the keys of the old one go first, then
 * what it brought, and the new keys come last: at no moment keys stand beside records that are not theirs, and what is
 * left half erased belongs to the system on record, and is erased when another one is connected. True when it was one.
 */
async function takeOver(
  context: Context,
  psa: PsaKind,
  { credentials, label, replace }: Proven,
): Promise<boolean> {
  const { store, sync, vault } = context;
  const before = await systemBefore(context);
  const now = systemFor(psa, credentials);
  const isAnother = before !== null && (before.kind !== psa || before.system !== now.system);
  if (isAnother && !replace && (await isAnythingMapped(store))) throw another(psa, label);
  if (isAnother) await letPushesRest(context);
  const kept = await vault.kept();
  for (const kind of PSA_KINDS) {
    if (kept.includes(kind) && (isAnother || kind !== psa)) await vault.remove(kind);
  }
  if (isAnother) {
    context.dropPsaAnswers();
    // Only now: a run that began before would go on with the old keys; one that begins from here on has none.
    await sync.cancel();
    await context.disableSites();
  }
  const hasErased = await eraseStrangers(context, psa, isAnother);
  await store.commit({ settings: { ...systemSettings(now), [CONNECTION_NOTE.psa]: { label } } });
  await context.enableSite(psa, SERVICES[psa].siteOf(credentials));
  await vault.write(psa, credentials);
  return isAnother || hasErased;
}

async function isAnythingMapped({ accountMappings, serviceMappings }: Context['store']): Promise<boolean> {
  const isLinked = ({ deletedAt }: { deletedAt: number | null }, to: readonly unknown[]): boolean =>
    deletedAt === null && to.length > 0;
  return (
    (await accountMappings.all()).some((mapping) => isLinked(mapping, mapping.companies)) ||
    (await serviceMappings.all()).some((mapping) => isLinked(mapping, mapping.feeds))
  );
}

/** Keys of a test system, or of a second database, are easily mistaken for the right ones. */
const another = (psa: PsaKind, label: string): FailureError =>
  new FailureError({
    code: 'psa.another',
    sentence: `These keys lead to ${label}. The mappings are about another one.`,
    nextStep: `Check the keys. If ${SYSTEMS[psa].name} really is another one now, agree below to erase the mappings, then authenticate again.`,
  });
