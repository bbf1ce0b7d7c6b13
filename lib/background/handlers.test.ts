import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageName } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import { seedAcme, type TestContext, testContext } from './context.testing';
import { createHandlers } from './handlers';

let context: TestContext;
let touched: number;
const never = async (): Promise<void> => {
  throw new Error('not in this test');
};

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  touched = 0;
  context.vault.touch = async () => void touched++;
});

describe('what moves the idle deadline', () => {
  const ask = (name: MessageName, input: object): Promise<unknown> =>
    createHandlers(async () => context, never)[name](input as never, {});

  it.each<[MessageName, object]>([
    ['account.link', { accountId: 'v1', companyId: 'connectwise:c1' }],
    ['accounts.accept', { pairs: [] }],
    ['connection.check', {}],
    ['data.publish', {}],
    ['draft.set', { draft: {} }],
    ['sync.start', {}],
  ])('%s, which a person does', async (name, input) => {
    await ask(name, input);
    expect(touched).toBe(1);
  });

  it.each<[MessageName, object]>([
    ['status.get', {}],
    ['mapping.overview', {}],
    ['page.status', {}],
    ['page.panel', {}],
  ])('not %s, which pages ask by themselves or may ask without anybody', async (name, input) => {
    await ask(name, input);
    expect(touched).toBe(0);
  });
});

describe('a store that cannot be opened', () => {
  const unreadable = new FailureError({ code: 'store.unreadable', sentence: 'Damaged.', nextStep: 'Erase.' });

  it('keeps nobody from erasing everything, and everything only', async () => {
    let erased = 0;
    const handlers = createHandlers(
      () => Promise.reject(unreadable),
      async () => void erased++,
    );
    await expect(handlers['connection.disconnect']({ what: 'lmpi' }, {})).rejects.toBe(unreadable);
    expect(erased).toBe(0);
    expect(await handlers['connection.disconnect']({ what: 'everything' }, {})).toEqual({});
    expect(erased).toBe(1);
  });
});
