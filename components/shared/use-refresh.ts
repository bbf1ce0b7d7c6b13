import { useState } from 'preact/hooks';
import { useBackground } from './background';
import { useAnnounce } from './live-region';

/** What Refresh does. `reload` resolves when what was published is on the screen. */
export function useRefresh(
  onFailure: (thrown: unknown) => void,
  reload: () => Promise<void> = async () => undefined,
): { busy: boolean; refresh: () => void } {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  async function publish(): Promise<void> {
    setBusy(true);
    try {
      const { changed } = await ask('data.publish', {});
      await reload();
      announce(changed ? 'The new data is shown.' : 'This is the newest data.');
    } catch (thrown) {
      onFailure(thrown);
    }
    setBusy(false);
  }
  return { busy, refresh: () => void publish() };
}
