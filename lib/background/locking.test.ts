import { beforeEach, describe, expect, it } from 'vitest';
import { type TestContext, testContext } from './context.testing';
import { createHandlers } from './handlers';
import { lockWhenDue } from './locking';

let context: TestContext;
let did: string[];

beforeEach(async () => {
  context = await testContext();
  did = [];
  context.sync.pause = async () => void did.push('paused');
  context.vault.lock = async () => void did.push('locked');
});

describe('locking', () => {
  it('ends the run, which has the keys in memory, when a deadline has passed, and once', async () => {
    const due = [true, false];
    context.vault.enforceDeadlines = async () => due.shift() ?? false;
    const handlers = createHandlers(
      async () => context,
      async () => undefined,
    );
    await handlers['status.get']({}, {});
    await lockWhenDue(context);
    expect(did).toEqual(['paused', 'locked']);
    expect(context.events).toEqual([{ event: 'status' }]);
  });

  it('locks although the run cannot be ended', async () => {
    context.vault.enforceDeadlines = async () => true;
    context.sync.pause = () => Promise.reject(new Error('full'));
    await expect(lockWhenDue(context)).rejects.toThrow('full');
    expect(did).toEqual(['locked']);
    expect(context.events).toEqual([{ event: 'status' }]);
  });
});
