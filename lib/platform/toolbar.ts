import type { Status } from '@/lib/model/status';
import { browser } from './browser';

type Phase = Status['phase'];
type IconState = 'plain' | 'pending' | 'syncing' | 'attention';

const ICONS: Record<Phase, IconState> = {
  'not connected': 'pending',
  pending: 'pending',
  syncing: 'syncing',
  ready: 'plain',
  'needs attention': 'attention',
};

const TITLES: Record<Phase, string> = {
  'not connected': 'Seatcheck: not connected yet',
  pending: 'Seatcheck: setup is not finished',
  syncing: 'Seatcheck: sync running',
  ready: 'Seatcheck',
  'needs attention': 'Seatcheck needs attention',
};

/** tokens.css, --sc-fresh-solid: pink says that fresh data waits and nothing else. */
const FRESH = '#c91579';

const path = (state: IconState): Record<number, string> =>
  state === 'plain'
    ? { 16: '/icon/16.png', 32: '/icon/32.png' }
    : { 16: `/icon/${state}-16.png`, 32: `/icon/${state}-32.png` };

/** What the button shows; drawing it again costs some ms in the browser, and a sync tells its status often. */
let drawn = '';

/**
 * Draws the toolbar button: icon and title by phase, a pink dot while fresh data waits. `pushAsks`: a push needs a
 * person, whatever the phase. Never throws.
 */
export async function setToolbarState(phase: Phase, fresh: boolean, pushAsks = false): Promise<void> {
  const wanted = `${phase} ${fresh} ${pushAsks}`;
  const title = pushAsks ? 'Seatcheck: a push needs attention' : TITLES[phase];
  if (wanted === drawn) return;
  drawn = wanted;
  await Promise.allSettled([
    browser.action.setIcon({ path: path(pushAsks ? 'attention' : ICONS[phase]) }),
    browser.action.setTitle({ title: fresh ? `${title}, new data is waiting` : title }),
    browser.action.setBadgeText({ text: fresh ? '•' : '' }),
    browser.action.setBadgeBackgroundColor({ color: FRESH }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
  ]);
}
