import type { LmpiClient } from '@/lib/lmpi/client';
import type { BackgroundEvent, ShowAgreement } from '@/lib/messaging/protocol';
import { addMonths, lastClosedMonth, type Month, today } from '@/lib/model/calendar';
import type { PsaKind } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import type { PsaCredentials } from '@/lib/psa/system';
import type { PsaSystemNow, Push } from '@/lib/push/contract';
import type { Store } from '@/lib/store/contract';
import type { Secrets, Vault } from '@/lib/vault/contract';
import type { SessionArea } from '@/lib/vault/session';
import type { SyncControl } from './sync-again';

/** What the handlers of messages work with. */
export interface Context {
  store: Store;
  vault: Vault;
  sync: SyncControl;
  /** Null when not connected. Throws FailureError `vault.locked`. */
  lmpi(): Promise<LmpiClient | null>;
  psa(): Promise<PsaApi | null>;
  lmpiWith(credentials: Secrets['lmpi']): LmpiClient;
  /** From now on what was asked through `psa()` fails with `psa.disconnected`: its keys were removed. */
  dropPsaAnswers(): void;
  psaWith(kind: PsaKind, credentials: PsaCredentials): PsaApi;
  /** What is to be kept of a PSA's connect form (`PsaService.complete`). */
  completePsa(kind: PsaKind, form: PsaCredentials, signal: AbortSignal): Promise<PsaCredentials>;
  session: SessionArea;
  /** Lets content scripts run on a self-hosted PSA site that the user has granted. */
  enableSite(kind: PsaKind, host: string): Promise<void>;
  disableSites(): Promise<void>;
  openPanel(): Promise<void>;
  openReview(): Promise<void>;
  /** Opens a page of the PSA in a tab of its own. */
  openPsaPage(address: string): Promise<void>;
  /** Tells the tab in which the agreement is open, and brings it to the front. False: it is open nowhere. */
  showInTab(event: ShowAgreement): Promise<boolean>;
  broadcast(event: BackgroundEvent): void;
  /** Counts up whenever anything that figures rest on may have changed; for keeping what was worked out. */
  figures: { revision: number };
  push: Push;
  /** Which installation is connected; null: none. Throws FailureError `vault.locked`. */
  psaSystem(): Promise<PsaSystemNow | null>;
  now(): number;
}

/** Whether what figures rest on may be another than before, so that what was worked out is not true any more. */
export const movesFigures = ({ event }: BackgroundEvent): boolean =>
  event !== 'status' && event !== 'review' && event !== 'push';

/** The newest published month that is over; null when nothing is published yet. */
export async function shownMonth(context: Pick<Context, 'store' | 'now'>): Promise<Month | null> {
  const closed = lastClosedMonth(today(new Date(context.now())));
  const months = (await context.store.usage.reports())
    .filter((report) => report.published && report.month <= closed)
    .map((report) => report.month)
    .sort();
  return months.at(-1) ?? null;
}

/** The month that figures are about, whether or not there is a report of it. */
export async function figureMonth(context: Pick<Context, 'store' | 'now'>): Promise<Month> {
  return (await shownMonth(context)) ?? lastClosedMonth(today(new Date(context.now())));
}

export const monthBefore = (month: Month): Month => addMonths(month, -1);
