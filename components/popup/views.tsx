import { useSignal } from '@preact/signals';
import { useBackground } from '@/components/shared/background';
import { useAnnounce } from '@/components/shared/live-region';
import { FailureNotice, Notice } from '@/components/shared/notice';
import type { StatusStore } from '@/components/shared/use-status';
import type { Status } from '@/lib/model/status';
import { openInTab, openPushes } from '@/lib/platform/pages';
import { ConnectLmpi } from './connect-lmpi';
import { ConnectPsa } from './connect-psa';
import type { DisconnectChoice } from './disconnect';
import { Passphrase } from './passphrase';
import type { StatusActions } from './status-actions';
import { StatusScreen } from './status-screen';
import { Unlock } from './unlock';
import { useAction } from './use-action';
import type { DraftStore } from './use-draft';
import { firstPsa, isPsaForm, nextInSetup, openingView, opensInSetup, stepOf, type View } from './view';

interface ViewsProps {
  store: StatusStore;
  status: Status;
  draft: DraftStore;
  now: number;
}

/** Which screen is shown, and what follows it. */
export function Views({ store, status, draft, now }: ViewsProps) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const action = useAction();
  const checking = useAction();
  const view = useSignal<View>(openingView(status, draft.draft.peek()));
  const setup = useSignal(opensInSetup(view.peek(), status));
  const done = useSignal('');

  function tell(sentence: string): void {
    done.value = sentence;
    if (sentence) announce(sentence);
  }
  /** What an earlier press came to says nothing about the next one. */
  function forgetOutcomes(): void {
    action.clear();
    checking.clear();
    tell('');
  }
  function show(next: View, sentence = ''): void {
    if (next === 'status') setup.value = false;
    forgetOutcomes();
    view.value = next;
    draft.goTo(next === 'lmpi' || isPsaForm(next) ? next : null);
    tell(sentence);
  }
  async function goOn(sentence: string): Promise<void> {
    await store.reload();
    show(setup.value ? nextInSetup(view.value, store.status.peek(), draft.draft.peek()) : 'status', sentence);
  }
  const disconnected = (sentence: string, what: DisconnectChoice): void => {
    if (what === 'everything') draft.clear();
    void goOn(sentence);
  };
  const act = (work: () => Promise<unknown>): void => {
    forgetOutcomes();
    void action.run(async () => {
      await work();
      await store.reload();
    });
  };
  const actions: StatusActions = {
    connect: (what) => {
      setup.value = what === 'lmpi' && !status.lmpi.connected;
      show(what === 'psa' ? firstPsa(status, draft.draft.peek()) : what);
    },
    passphrase: () => show('passphrase'),
    openPanel: () => void openInTab('/panel.html'),
    openReview: () => act(() => ask('review.open', {})),
    openPushes: (batchId) => void openPushes(batchId),
    sync: () => act(() => ask('sync.start', {})),
    cancel: () => act(() => ask('sync.cancel', {})),
    check: () => {
      if (checking.busy.peek()) return;
      forgetOutcomes();
      void checking.run(async () => {
        const { labels } = await ask('connection.check', {});
        await store.reload();
        if (!store.failure.peek()) tell(`Checked just now: ${labels.join(' and ')} answered.`);
      });
    },
    lock: () => act(() => ask('vault.lock', {})),
    disconnected,
  };

  const common = {
    step: setup.value ? stepOf(view.value) : undefined,
    onBack: () => show('status'),
  };
  const skip = setup.value ? () => show(nextInSetup(view.value, status, draft.draft.peek())) : undefined;
  const failed = action.failure.value ?? checking.failure.value;
  return (
    <>
      {(done.value || failed) && (
        <div class="popup-failure">
          {failed ? <FailureNotice failure={failed} alert /> : <Notice tone="done">{done.value}</Notice>}
        </div>
      )}
      {status.vault === 'locked' ? (
        <Unlock
          push={status.push}
          onUnlocked={() => void store.reload().then(() => tell('Unlocked.'))}
          onDisconnected={disconnected}
        />
      ) : view.value === 'lmpi' ? (
        <ConnectLmpi
          {...common}
          key="lmpi"
          draft={draft}
          onConnected={(label) => void goOn(`Connected to ${label}.`)}
        />
      ) : isPsaForm(view.value) ? (
        <ConnectPsa
          {...common}
          key="psa"
          draft={draft}
          kind={view.value}
          now={status.psa}
          onKind={(kind) => show(kind)}
          onSkip={skip}
          onConnected={(label) => void goOn(`Connected to ${label}.`)}
        />
      ) : view.value === 'passphrase' ? (
        <Passphrase
          {...common}
          key="passphrase"
          present={status.hasPassphrase}
          onSkip={skip}
          onDone={(sentence) => void goOn(sentence)}
        />
      ) : (
        <StatusScreen
          key="status"
          status={status}
          now={now}
          checking={checking.busy.value}
          actions={actions}
        />
      )}
    </>
  );
}
