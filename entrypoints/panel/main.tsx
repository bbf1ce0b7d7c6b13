import { render } from 'preact';
import { App } from '@/components/panel/app';
import { Refused } from '@/components/panel/refused';
import { enabledHosts } from '@/lib/platform/content-scripts';
import { closeFrame, mayRunHere } from '@/lib/platform/frame';

async function start(place: HTMLElement): Promise<void> {
  const inTab = window.parent === window;
  // Self-hosted sites are asked for only where the panel stands in a frame that the cloud's hosts do not explain.
  const none: string[] = [];
  const granted = mayRunHere(window, new Set()) ? none : await enabledHosts().catch(() => none);
  const close = inTab ? null : () => closeFrame(window);
  render(mayRunHere(window, new Set(granted)) ? <App onClose={close} /> : <Refused />, place);
}

const place = document.getElementById('app');
if (place) void start(place);
