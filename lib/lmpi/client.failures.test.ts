import { describe, expect, it } from 'vitest';
import { clientOf, failure, json, MONTH, NOW, never, SECRET, TOKEN } from './fake.testing';

describe('failures', () => {
  it('does not keep somebody waiting who authenticates', async () => {
    const { client, sent } = clientOf([]);
    expect((await failure(client.authenticate(MONTH, never)))?.code).toBe('network.unreachable');
    expect(sent).toHaveLength(2);
  });

  it('keeps secrets out, also those the service repeats', async () => {
    const echo = `not ${SECRET} nor ${TOKEN}`;
    const { client } = clientOf([
      json({ error_subject: `InvalidParameters${TOKEN}`, error_message: echo }, 400),
    ]);
    const got = await failure(client.products(never));
    expect(got).toMatchObject({ code: 'lmpi.parameter', reference: 'trace-1' });
    expect(JSON.stringify(got)).not.toContain(SECRET);
    expect(JSON.stringify(got)).not.toContain(TOKEN);
  });

  it('keeps a repeated signature out', async () => {
    let signature = '';
    const repeat = (headers: Record<string, string>): Response => {
      signature = headers['x-signature'] ?? '';
      return json({ error_subject: 'InvalidParameters', error_message: `Odd: ${signature}` }, 400);
    };
    const got = await failure(clientOf([repeat]).client.products(never));
    expect(got?.sentence).toContain('Odd: (hidden)');
    expect(signature).toHaveLength(44);
    expect(JSON.stringify(got)).not.toContain(signature);
  });

  it('keeps out what the service repeats in escaped letters or another case', async () => {
    const escaped = [...SECRET].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const said = `Odd: ${escaped.join('')} of ${TOKEN.toUpperCase()}`;
    const body = `{"error_subject":"InvalidParameters","error_message":"${said}"}`;
    const got = await failure(clientOf([new Response(body, { status: 400 })]).client.products(never));
    expect(got?.sentence).toContain('Odd: (hidden) of (hidden)');
  });

  it('takes an error body for one under any status', async () => {
    const { client } = clientOf([json({ error_subject: 'InvalidHeaderAccessToken' }, 200)]);
    expect((await failure(client.servicePlans(never)))?.code).toBe('lmpi.token');
  });

  it.each(['<html>Sign in</html>', '{"summary":', '', '{}'])('cannot read %j', async (text) => {
    const { client } = clientOf([new Response(text)]);
    expect((await failure(client.summary(MONTH, never)))?.code).toBe('lmpi.unreadable');
  });

  it('names the size of a wrong clock', async () => {
    const date = new Date(NOW + 1000 - 125 * 60_000).toUTCString();
    const { client } = clientOf([json({ error_subject: 'AuthenticationFailureSignature' }, 401, { date })]);
    const got = await failure(client.servicePlans(never));
    expect(got?.sentence).toBe("This computer's clock is 2 hours 5 minutes ahead of Trend Micro's.");
  });

  it.each([
    ['', SECRET, 'lmpi.token'],
    [TOKEN, ' ', 'lmpi.secret-key'],
    [SECRET, TOKEN, 'lmpi.token'],
    ['a b', SECRET, 'lmpi.token'],
    ['tokén\u2026', SECRET, 'lmpi.token'],
  ])('sends nothing with keys that cannot be right (%j, %j)', async (accessToken, secretKey, code) => {
    const { client, sent } = clientOf([], { accessToken, secretKey, apiUrl: 'https://cspi.trendmicro.com' });
    expect((await failure(client.servicePlans(never)))?.code).toBe(code);
    expect(sent).toEqual([]);
  });
});
