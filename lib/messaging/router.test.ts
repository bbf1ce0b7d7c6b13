import { describe, expect, it, vi } from 'vitest';
import type { MessageName } from './protocol';
import { type Handlers, route } from './router';
import { senderKind } from './sender';
import { MESSAGES } from './table';

const ourselves = {
  id: 'abc',
  origin: 'chrome-extension://abc',
  isPsaOrigin: (origin: string) => origin === 'https://na.myconnectwise.net',
};
const ourPage = { id: 'abc', origin: 'chrome-extension://abc', url: 'chrome-extension://abc/popup.html' };
const psaPage = { id: 'abc', origin: 'https://na.myconnectwise.net', tab: { id: 1 } };

describe('senderKind', () => {
  it.each([
    ['extension page', ourPage],
    ['extension page', { ...ourPage, tab: { id: 1 } }],
    ['extension page', { id: 'abc', url: 'chrome-extension://abc/panel.html' }],
    ['content script', psaPage],
    [null, { ...psaPage, id: 'other' }],
    [null, { ...psaPage, tab: undefined }],
    [null, { ...psaPage, origin: 'https://na.myconnectwise.net.evil.example' }],
    [null, { ...psaPage, origin: 'null' }],
    [null, { ...ourPage, origin: 'chrome-extension://abc.evil.example' }],
    [null, { ...ourPage, id: undefined }],
    [null, { id: 'abc' }],
    [null, { id: 'abc', url: 'not a url' }],
  ])('%s', (kind, sender) => {
    expect(senderKind(sender, ourselves)).toBe(kind);
  });
});

function handlersThat(answer: (name: string, input: unknown) => unknown): {
  handlers: Handlers;
  called: string[];
} {
  const called: string[] = [];
  const entries = Object.keys(MESSAGES).map((name) => [
    name,
    async (input: unknown) => {
      called.push(name);
      return answer(name, input);
    },
  ]);
  return { handlers: Object.fromEntries(entries) as Handlers, called };
}

describe('route', () => {
  it('lets content scripts ask for nothing but what pages need', async () => {
    const { handlers, called } = handlersThat(() => ({}));
    for (const name of Object.keys(MESSAGES)) await route({ name, input: {} }, psaPage, ourselves, handlers);
    expect(called.filter((name) => !name.startsWith('page.'))).toEqual([]);
    expect(
      (Object.keys(MESSAGES) as MessageName[]).filter((name) =>
        MESSAGES[name].from.includes('content script'),
      ),
    ).toEqual([
      'page.push',
      'page.status',
      'page.script',
      'page.panel',
      'page.agreement',
      'page.learned',
      'page.learn',
      'page.unlearn',
      'page.rows',
    ]);
  });

  it.each([['constructor'], ['__proto__'], ['vault.read'], [7], [null]])(
    'refuses the unknown name %s',
    async (name) => {
      const { handlers, called } = handlersThat(() => ({}));
      await expect(route({ name, input: {} }, ourPage, ourselves, handlers)).resolves.toMatchObject({
        ok: false,
        failure: { code: 'message.refused' },
      });
      expect(called).toEqual([]);
    },
  );

  it('refuses a body that does not fit', async () => {
    const { handlers, called } = handlersThat(() => ({}));
    const reply = await route(
      { name: 'account.link', input: { accountId: 1 } },
      ourPage,
      ourselves,
      handlers,
    );
    expect(reply).toMatchObject({ ok: false, failure: { code: 'message.malformed' } });
    expect(called).toEqual([]);
  });

  it('takes a page whose banner has many labels', async () => {
    const { handlers, called } = handlersThat(() => ({ figures: null, reason: null }));
    const names = Array.from({ length: 24 }, (_, at) => `Label ${at}`);
    const input = { psa: 'connectwise', recordId: null, names, companyName: null, rows: [], reread: false };
    await route({ name: 'page.agreement', input }, psaPage, ourselves, handlers);
    expect(called).toEqual(['page.agreement']);
  });

  it('answers with nothing that the table does not declare', async () => {
    const { handlers } = handlersThat(() => ({ label: 'acme', privateKey: 'leak' }));
    const input = { psa: 'autotask', form: { userName: 'api@acme.example' } };
    const reply = await route({ name: 'psa.connect', input }, ourPage, ourselves, handlers);
    expect(reply).toEqual({ ok: true, value: { label: 'acme' } });
  });

  it.each([
    { psa: 'nosuchpsa', form: {} },
    { psa: 'autotask', form: { secret: 'a'.repeat(5000) } },
    { psa: 'autotask', form: { ['a'.repeat(65)]: '' } },
    { psa: 'autotask', form: { secret: 1 } },
    { psa: 'autotask', form: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`field ${at}`, ''])) },
  ])('takes no form that is longer than any', async (input) => {
    const { handlers, called } = handlersThat(() => ({ label: 'acme' }));
    const reply = await route({ name: 'psa.connect', input }, ourPage, ourselves, handlers);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'message.malformed' } });
    expect(called).toEqual([]);
  });

  it('turns an unexpected error into a failure without its text', async () => {
    const { handlers } = handlersThat(() => {
      throw new Error('token=hunter2');
    });
    const reply = await route({ name: 'status.get', input: {} }, ourPage, ourselves, handlers);
    expect(JSON.stringify(reply)).not.toContain('hunter2');
    expect(reply).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  });

  it('leaves events alone', () => {
    const { handlers } = handlersThat(vi.fn());
    expect(route({ event: 'status' }, ourPage, ourselves, handlers)).toBeUndefined();
  });
});
