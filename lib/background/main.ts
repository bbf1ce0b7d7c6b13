import type { BackgroundEvent } from '@/lib/messaging/protocol';
import { route } from '@/lib/messaging/router';
import { browserAlarms } from '@/lib/platform/alarms';
import { disableHosts, enabledHosts, enableHost } from '@/lib/platform/content-scripts';
import { keepAlive } from '@/lib/platform/keep-alive';
import { openAddress, openInTab } from '@/lib/platform/pages';
import * as runtime from '@/lib/platform/runtime';
import { setToolbarState } from '@/lib/platform/toolbar';
import { isCloudHost, isPsaOrigin, PAGE_PATTERNS } from '@/lib/psa/hosts';
import { createPush } from '@/lib/push/push';
import { defaultLocks } from '@/lib/store/locks';
import { deleteStore, openStore } from '@/lib/store/open';
import { createSync } from '@/lib/sync/runner';
import { alarmFired, ensureAlarms, guardRun, scheduleAfter } from '@/lib/sync/schedule';
import { newestFirst } from '@/lib/sync/status';
import { browserSession } from '@/lib/vault/session';
import { createVault } from '@/lib/vault/vault';
import { afterStage } from './after-stage';
import { eraseEverything } from './connect';
import { createConnections } from './connections';
import { type Context, movesFigures } from './context';
import { createHandlers } from './handlers';
import { LOCK_ALARM, lockNow, lockWhenDue, watchDeadlines } from './locking';
import { PUSH_ALARM, pushDeps } from './push/deps';
import { settleSoon } from './review';
import { pageStatusOf, pushAsks } from './status';
import { withFollowUp } from './sync-again';

const clock = { now: Date.now, random: Math.random };

/**
 * Starts the background. Listeners are registered before the first await, or a worker that an event has woken
 * would miss it; everything else is opened when it is first needed.
 */
export function startBackground(): void {
  const granted = new Set<string>();
  const opening = once(() => open(granted));
  const handlers = createHandlers(opening, eraseUnopened);
  const ourselves = {
    id: runtime.extensionId(),
    origin: runtime.extensionOrigin(),
    isPsaOrigin: (origin: string) => isPsaOrigin(origin, granted),
  };

  runtime.onMessage((message, sender) => {
    if (typeof message !== 'object' || message === null || !('name' in message)) return undefined;
    // A time-out or a Retry-After can be longer than the 30 s that an idle worker lives.
    return keepAlive(knowSites(granted).then(() => route(message, sender, ourselves, handlers)));
  });
  runtime.onAlarm((name) => void opening().then((context) => onAlarm(context, name)));
  runtime.onStart(() => void opening());
  runtime.onComputerLocked(() => void opening().then(lockUp));
  // A worker that died in a run is woken by the resume alarm; one that was restarted for another reason goes on here.
  void opening();
}

async function open(granted: Set<string>): Promise<Context> {
  // Without them a worker that an alarm has woken tells a self-hosted site nothing.
  await knowSites(granted);
  const store = await openStore();
  const vault = createVault({ session: browserSession, now: Date.now });
  const connections = createConnections(vault);
  const locks = defaultLocks();
  const figures = { revision: 0 };
  const pagePatterns = () => [...PAGE_PATTERNS, ...[...granted].map((host) => `https://${host}/*`)];
  const broadcast = (event: BackgroundEvent) => {
    if (movesFigures(event)) figures.revision += 1;
    runtime.broadcast(event, event.event === 'review' || event.event === 'push' ? [] : pagePatterns());
    void refreshToolbar();
  };
  const inner = createSync({
    store,
    ...connections,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    locks,
    notify: () => broadcast({ event: 'status' }),
    async afterStage(stage) {
      await afterStage(store, stage);
      figures.revision += 1;
    },
    guard: async (work) => {
      try {
        return await guardRun(browserAlarms, clock, keepAlive)(work);
      } finally {
        figures.revision += 1;
        const runs = newestFirst(await store.syncRuns.all());
        await ensureAlarms(browserAlarms, clock, runs[0]?.finishedAt ?? null);
        await scheduleAfter(browserAlarms, clock, runs);
        settleSoon(context);
      }
    },
  });
  const sync = withFollowUp(inner, store.settings);
  const parts: Omit<Context, 'push'> = {
    store,
    vault,
    sync,
    ...connections,
    session: browserSession,
    broadcast,
    figures,
    openPanel: () => openInTab('/panel.html'),
    openReview: () => openInTab('/review.html'),
    openPsaPage: openAddress,
    showInTab: (event) => runtime.handToTab(event, pagePatterns()),
    now: Date.now,
    async enableSite(kind, host) {
      // There the manifest does.
      if (isCloudHost(host)) return;
      await enableHost(host, `/content-scripts/${kind}.js`);
      granted.add(host);
    },
    async disableSites() {
      await disableHosts();
      granted.clear();
    },
  };
  // Both need each other: pushing reads and draws through the context.
  const context: Context = Object.assign(parts as Context, {
    push: createPush(pushDeps(parts as Context, locks, browserAlarms)),
  });
  const refreshToolbar = async () => {
    const { phase, fresh } = await pageStatusOf(context);
    await setToolbarState(phase, fresh, pushAsks(await context.push.status()));
    await watchDeadlines(browserAlarms, vault, Date.now());
  };

  await vault.enforceDeadlines();
  const [newest] = newestFirst(await store.syncRuns.all());
  if ((await vault.kept()).includes('lmpi'))
    await ensureAlarms(browserAlarms, clock, newest?.finishedAt ?? null);
  await refreshToolbar();
  // What a dead worker left, or a person asked for meanwhile; a locked vault's run waits for the unlocking.
  if ((await vault.state()) !== 'locked') {
    void sync.resume();
    void context.push.resume();
  }
  return context;
}

async function eraseUnopened(): Promise<void> {
  const vault = createVault({ session: browserSession, now: Date.now });
  await eraseEverything({
    vault,
    session: browserSession,
    disableSites: disableHosts,
    eraseStore: deleteStore,
  });
  runtime.broadcast({ event: 'changed' } satisfies BackgroundEvent, PAGE_PATTERNS);
}

/** Without a passphrase there is nothing to lock, and a nightly sync goes on. */
async function lockUp(context: Context): Promise<void> {
  if (await context.vault.hasPassphrase()) await lockNow(context);
}

async function onAlarm(context: Context, name: string): Promise<void> {
  const { vault, sync } = context;
  if (name === LOCK_ALARM) return lockWhenDue(context);
  if (name === PUSH_ALARM) return context.push.resume();
  const reason = await alarmFired(browserAlarms, clock, name);
  if (reason === 'resume') await sync.resume();
  else if (reason !== null && (await vault.kept()).includes('lmpi')) await sync.start(reason);
}

/** Self-hosted sites that were granted, known again after the worker was restarted. */
async function knowSites(granted: Set<string>): Promise<void> {
  if (granted.size > 0) return;
  for (const host of await enabledHosts()) granted.add(host);
}

/** The same promise for everybody; a failure is not kept, so that the next question tries again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let under: Promise<T> | null = null;
  return () => {
    under ??= work().catch((thrown: unknown) => {
      under = null;
      throw thrown;
    });
    return under;
  };
}
