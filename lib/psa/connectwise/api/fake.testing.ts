import type { Http, HttpAttempt, HttpReply } from '@/lib/http/contract';

export const reply = (status: number, body: unknown, headers: Record<string, string> = {}): HttpReply => ({
  status,
  headers: new Headers(headers),
  text: typeof body === 'string' ? body : JSON.stringify(body),
  serverTime: null,
  receivedAt: 0,
});

/** An `Http` that answers from a function and keeps what was sent. */
export function fakeHttp(answer: (url: URL) => HttpReply): { http: Http; sent: HttpAttempt[] } {
  const sent: HttpAttempt[] = [];
  return {
    sent,
    http: {
      async send(attempt) {
        const request = await attempt(1);
        sent.push(request);
        return answer(new URL(request.url));
      },
    },
  };
}

export const credentials = {
  site: 'na.myconnectwise.net',
  company: 'acme & co',
  publicKey: 'pub',
  privateKey: 'prïv',
  clientId: '6f1c7a52-client',
};
