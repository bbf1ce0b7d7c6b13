import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { anyStatus, emptyStatus } from '@/components/shared/any-status.testing';
import { button, failing, fakeBackground, press, settle, show, words } from '@/components/shared/testing';
import type { Status } from '@/lib/model/status';
import { App } from './app';

const { sync } = anyStatus({});
const running = anyStatus({ phase: 'syncing', sync: { ...sync, running: true, activity: 'Reading' } });
const REFUSED = { code: 'lmpi.token', sentence: 'Trend Micro does not know it.', nextStep: 'Check it.' };

async function popup(status: Status) {
  const now = { status };
  const background = fakeBackground({
    'status.get': () => now.status,
    'draft.get': () => null,
    'draft.set': () => ({}),
    'connection.check': failing(REFUSED),
    'sync.start': () => {
      now.status = running;
      return {};
    },
    'connection.disconnect': () => {
      now.status = emptyStatus();
      return {};
    },
    'data.publish': () => ({ changed: false }),
  });
  const root = await show(background.link, <App inTab={false} />);
  return { root, background, now, said: () => words(root.querySelector('[role=status]')) };
}
/** As a keyboard does, whose focus stays on what was pressed. */
async function pressWithFocus(name: string): Promise<void> {
  await act(() => button(name).focus());
  await press(name);
}

describe('what a press comes to', () => {
  it('is forgotten by the next press', async () => {
    const { root } = await popup(anyStatus({}));
    await press('Check status');
    expect(words(root.querySelector('[role=alert]'))).toContain(REFUSED.sentence);
    await press('Sync now');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('leaves the focus in the screen when the button is gone', async () => {
    const { root, background, now } = await popup(anyStatus({}));
    const title = () => root.querySelector('h1');
    await pressWithFocus('Sync now');
    expect(words(title())).toBe('Syncing');
    expect(document.activeElement).toBe(title());
    await act(() => button('Cancel').focus());
    now.status = anyStatus({});
    await background.tell({ event: 'status' });
    await settle();
    expect(document.activeElement).toBe(title());
    await press('Disconnect and erase everything');
    await pressWithFocus('Erase everything');
    expect(words(title())).toBe('Not connected');
    expect(document.activeElement).toBe(title());
  });

  it('is said of Refresh too, which may bring nothing new', async () => {
    const { background, said } = await popup(anyStatus({}));
    await press('Refresh');
    expect(said()).toBe('This is the newest data.');
    background.answers['data.publish'] = () => ({ changed: true });
    await press('Refresh');
    expect(said()).toBe('The new data is shown.');
  });

  it('can be tried again where Refresh failed', async () => {
    const { root, background, said } = await popup(anyStatus({}));
    background.answers['data.publish'] = failing(REFUSED);
    await press('Refresh');
    expect(words(root.querySelector('[role=alert]'))).toContain(REFUSED.sentence);
    background.answers['data.publish'] = () => ({ changed: true });
    await press('Try again');
    expect(root.querySelector('[role=alert]')).toBeNull();
    expect(said()).toBe('The new data is shown.');
  });
});
