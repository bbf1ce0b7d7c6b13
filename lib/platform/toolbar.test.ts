import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Status } from '@/lib/model/status';
import { setToolbarState } from './toolbar';

const action = vi.hoisted(() => ({
  setIcon: vi.fn(async (_: { path: Record<string, string> }) => {}),
  setTitle: vi.fn(async (_: { title: string }) => {}),
  setBadgeText: vi.fn(async () => {}),
  setBadgeBackgroundColor: vi.fn(async () => {}),
}));
vi.mock('./browser', () => ({ browser: { action } }));

const PHASES: Status['phase'][] = ['not connected', 'pending', 'syncing', 'ready', 'needs attention'];
beforeEach(() => void vi.clearAllMocks());

describe('the toolbar button', () => {
  it('has a picture of its own size and a title for every phase', async () => {
    for (const phase of PHASES) await setToolbarState(phase, false);
    const paths = action.setIcon.mock.calls.flatMap(([{ path }]) => Object.entries(path));
    expect(paths).toHaveLength(10);
    for (const [size, path] of paths) {
      expect(existsSync(`public${path}`), path).toBe(true);
      expect(readFileSync(`public${path}`).readUInt32BE(16), path).toBe(Number(size));
    }
    expect(new Set(action.setTitle.mock.calls.map(([{ title }]) => title)).size).toBe(PHASES.length);
  });

  it('carries the pink dot only while fresh data waits', async () => {
    await setToolbarState('ready', true);
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '•' });
    expect(action.setBadgeBackgroundColor).toHaveBeenLastCalledWith({ color: '#c91579' });
    await setToolbarState('syncing', false);
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
    expect(readFileSync('components/shared/tokens.css', 'utf8')).toContain(
      '--sc-fresh-solid: var(--sc-light, #c91579)',
    );
  });

  it('asks for attention when a push does, whatever the phase, and goes back', async () => {
    for (const phase of PHASES) {
      await setToolbarState(phase, false, true);
      expect(action.setIcon.mock.lastCall?.[0].path[16]).toBe('/icon/attention-16.png');
      expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Seatcheck: a push needs attention' });
    }
    await setToolbarState('ready', false, false);
    expect(action.setIcon.mock.lastCall?.[0].path[16]).toBe('/icon/16.png');
  });

  it('does not throw when the browser refuses', async () => {
    action.setIcon.mockRejectedValueOnce(new Error('no such file'));
    await expect(setToolbarState('ready', false)).resolves.toBeUndefined();
  });
});
