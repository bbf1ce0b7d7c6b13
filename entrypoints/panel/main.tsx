import { render } from 'preact';
import { App } from '@/components/panel/app';
import { Refused } from '@/components/panel/refused';
import { enabledHosts } from '@/lib/platform/content-scripts';
import { closeFrame, mayRunHere } from '@/lib/platform/frame';
import { isPsaOrigin } from '@/lib/psa/hosts';

async function start(place: HTMLElement): Promise<void> {
  const inTab = window.parent === window;
  // Self-hosted sites are asked for only where the panel stands in a frame that the cloud's hosts do not explain.
  const none: string[] = [];
  const runsWith = (granted: readonly string[]): boolean =>
    mayRunHere(window, (origin) => isPsaOrigin(origin, new Set(granted)));
  const granted = runsWith(none) ? none : await enabledHosts().catch(() => none);
  const close = inTab ? null : () => closeFrame(window);
  render(runsWith(granted) ? <App onClose={close} /> : <Refused />, place);
}

const place = document.getElementById('app');
if (place) void start(place);
