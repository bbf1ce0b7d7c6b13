import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Clock } from '@/lib/push/harness.testing';

/** What happens to one request that would change something. */
export const FATES = [
  'reset',
  'broken',
  'lost before',
  'lost after',
  'doubled',
  'doubled and lost',
  'doubled late',
  'late',
  'conflict',
  'busy',
  'trouble before',
  'trouble after',
  'web page',
] as const;
export type Fate = (typeof FATES)[number] | 'none' | 'no right';
/** What happens to one request that reads. */
export const READ_FATES = ['lost before', 'reset', 'busy', 'trouble before', 'no right', 'web page'] as const;

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Time-outs of the client (lib/http), on the fake clock. */
const GIVES_UP = 25_000;
/** A request that nobody waits for any more is worked on all the same, ms after it was sent; of each as long as `lateness`. */
const [LATE_FROM, LATE_UNTIL] = [26_000, 80_000];
const lateness = (sent: number): number => LATE_FROM + ((sent * 17_000) % (LATE_UNTIL - LATE_FROM));

/** A network of its own between a client and a simulator, without sockets: each request has a fate. */
export class Network {
  /** By the number of the request that would change something, from 0. */
  fates = new Map<number, Fate>();
  /** Called before each request, with its number from 0. */
  onRequest: (request: number) => void = () => undefined;
  downUntil = 0;
  /** Of the reading requests from this number of all on, so many fail so: of few the client asks again by itself. */
  reads: { from: number; most: number; fate: (typeof READ_FATES)[number] } | null = null;
  requests = 0;
  sent = 0;
  /** Numbers of the simulator's own writes that a browser's repetition made. */
  readonly repeated = new Set<number>();
  #due: { at: number; work: () => Promise<unknown> }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly handle: Handle,
    private readonly writes: () => number,
    private readonly isWrite: (method: string, path: string) => boolean,
  ) {}

  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    this.onRequest(this.requests++);
    await this.clock.sleep(100);
    await this.#catchUp();
    const url = new URL(address);
    const isWrite = this.isWrite(init.method ?? 'GET', url.pathname);
    const fate = isWrite ? (this.fates.get(this.sent++) ?? 'none') : this.#readFate();
    if (this.clock.now() < this.downUntil) throw new TypeError('Failed to fetch');
    return this.#through(url, init, fate);
  };

  #readFate(): Fate {
    const { reads, requests } = this;
    if (!reads || requests <= reads.from || reads.most === 0) return 'none';
    reads.most -= 1;
    return reads.fate;
  }

  async #through(url: URL, init: RequestInit, fate: Fate): Promise<Response> {
    const work = (): Promise<Response> => ask(this.handle, url, init);
    const again = async (): Promise<Response> => {
      const first = this.writes();
      const answer = await work();
      if (this.writes() > first) this.repeated.add(first);
      return answer;
    };
    const nothing = async (): Promise<never> => {
      await this.clock.sleep(GIVES_UP);
      throw new TypeError('Failed to fetch');
    };
    // Browsers repeat what a kept connection lost by themselves; PATCH and DELETE come to the same twice.
    const repeats = init.method === 'POST' ? again : work;
    switch (fate) {
      case 'none':
        return work();
      case 'reset':
        throw new TypeError('Failed to fetch');
      case 'broken':
        await work();
        throw new TypeError('Failed to fetch');
      case 'lost before':
        return nothing();
      case 'lost after':
        await work();
        return nothing();
      case 'doubled':
        await work();
        return repeats();
      case 'doubled and lost':
        await work();
        await repeats();
        return nothing();
      case 'doubled late':
        await work();
        this.#due.push({ at: this.clock.now() + 4_000, work: repeats });
        throw new TypeError('Failed to fetch');
      case 'late':
        this.#due.push({ at: this.clock.now() + lateness(this.sent), work });
        return nothing();
      case 'trouble after':
        await work();
        return new Response('', { status: 502 });
      default:
        return refusal(fate);
    }
  }

  async #catchUp(): Promise<void> {
    const now = this.clock.now();
    const ready = this.#due.filter(({ at }) => at <= now);
    this.#due = this.#due.filter(({ at }) => at > now);
    for (const { work } of ready) await work();
  }
}

function refusal(fate: Fate): Response {
  const json = (status: number, headers: Record<string, string> = {}): Response =>
    new Response(JSON.stringify({ code: 'Fate', message: fate, errors: [fate] }), { status, headers });
  if (fate === 'conflict') return json(409);
  if (fate === 'busy') return json(429, { 'retry-after': '3' });
  if (fate === 'no right')
    return new Response(JSON.stringify({ errors: ['no permission'] }), { status: 403 });
  if (fate === 'web page') return new Response('<html>Sign in</html>', { status: 200 });
  return new Response('', { status: 503 });
}

/** One request through the simulator's own door. */
async function ask(handle: Handle, url: URL, init: RequestInit): Promise<Response> {
  const body = init.body ? [Buffer.from(init.body as Uint8Array)] : [];
  const headers = Object.fromEntries(
    Object.entries((init.headers ?? {}) as Record<string, string>).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const request = Object.assign(Readable.from(body), {
    method: init.method,
    url: url.pathname + url.search,
    headers: { ...headers, host: url.host },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  let status = 200;
  let told: Record<string, string> = {};
  const response = {
    socket: { destroy: () => reject(new TypeError('Failed to fetch')) },
    writeHead(code: number, given: Record<string, string>) {
      status = code;
      told = given;
    },
    write: () => true,
    end: (bytes?: Buffer) =>
      resolve(
        new Response(status === 204 ? null : (bytes?.toString('utf8') ?? ''), { status, headers: told }),
      ),
  };
  await handle(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  return promise;
}
