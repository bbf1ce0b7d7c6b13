import { useRef } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { LiveRegion, useAnnounce } from '@/components/shared/live-region';
import { FailureNotice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import { useNow } from '@/components/shared/use-now';
import { useStatus } from '@/components/shared/use-status';
import { openInTab } from '@/lib/platform/pages';
import { Disconnect } from './disconnect';
import { Header } from './header';
import { Screen, ScreenSeen } from './screen';
import { useAction } from './use-action';
import { useDraft } from './use-draft';
import { Views } from './views';
import './app.css';

/** The popup, also in a tab of its own. */
export const App = ({ inTab }: { inTab: boolean }) => (
  <LiveRegion>
    <Page inTab={inTab} />
  </LiveRegion>
);

function Page({ inTab }: { inTab: boolean }) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const store = useStatus();
  const draft = useDraft();
  const now = useNow();
  const refresh = useAction();
  const seen = useRef(false);
  const status = store.status.value;
  const failure = store.failure.value ?? refresh.failure.value;

  const publish = (): Promise<void> =>
    refresh.run(async () => {
      const { changed } = await ask('data.publish', {});
      await store.reload();
      announce(changed ? 'The new data is shown.' : 'This is the newest data.');
    });
  const noAnswer = failure && (
    <FailureNotice
      failure={failure}
      alert
      actions={
        <Button onClick={() => void (store.failure.value ? store.reload() : publish())}>Try again</Button>
      }
    />
  );
  return (
    <ScreenSeen.Provider value={seen}>
      <div class="popup" data-tab={inTab || undefined}>
        <Header
          status={status}
          now={now.value}
          refreshing={refresh.busy.value}
          onRefresh={() => void publish()}
        />
        {status && failure && <div class="popup-failure">{noAnswer}</div>}
        {status && draft.loaded.value ? (
          <Views store={store} status={status} draft={draft} now={now.value} />
        ) : failure ? (
          <Screen title="No answer">
            {noAnswer}
            {failure.code === 'store.unreadable' && (
              <Disconnect choices={['everything']} onDone={() => void store.reload()} />
            )}
          </Screen>
        ) : (
          <main class="popup-loading">
            <h1 class="sc-hidden">Seatcheck</h1>
            <Progress label="Reading the status" done={0} total={null} />
          </main>
        )}
        {!inTab && (
          <footer class="popup-footer">
            <Button variant="quiet" icon="external" onClick={() => void openInTab('/popup.html')}>
              Open in a tab
            </Button>
          </footer>
        )}
      </div>
    </ScreenSeen.Provider>
  );
}
