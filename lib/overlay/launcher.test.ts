import { describe, expect, it } from 'vitest';
import type { PageStatus } from '@/lib/messaging/protocol';
import { launcherState } from './launcher';

const status = (over: Partial<PageStatus>): PageStatus => ({
  sentence: 'Ready, Oct 2026',
  phase: 'ready',
  syncing: false,
  fresh: false,
  locked: false,
  ...over,
});

describe('launcherState', () => {
  it.each([
    [status({}), null, 'ready'],
    [status({ syncing: true }), null, 'syncing'],
    [status({ locked: true }), null, 'locked'],
    [status({ phase: 'needs attention' }), null, 'failed'],
    [status({}), 'It is off.', 'failed'],
    [status({ fresh: true, syncing: true }), 'It is off.', 'fresh'],
    [null, null, 'ready'],
  ] as const)('%# is %s', (given, trouble, look) => {
    expect(launcherState(given, trouble).look).toBe(look);
  });
});
