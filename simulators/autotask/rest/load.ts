import { json } from './errors';
import type { RestOptions, SimReply } from './types';

/** Counts requests, in the last hour and at a time (autotask.md 4, "Limits"). */
export class Load {
  #seen: number[] = [];
  readonly #running = new Map<string, number>();
  readonly most = new Map<string, number>();

  constructor(readonly options: RestOptions) {}

  /** Requests of all integrations in the time frame that ends now. */
  used(): number {
    const since = this.options.now() - this.options.threshold.timeframe * 60_000;
    this.#seen = this.#seen.filter((at) => at > since);
    return this.#seen.length;
  }

  count(requests: number): void {
    const at = this.options.now();
    for (let index = 0; index < requests; index += 1) this.#seen.push(at);
  }

  /** Starts a request at an endpoint; `leave` ends it. A refusal counts for nothing [G]. */
  enter(endpoint: string): { refusal: SimReply | null; leave: () => void } {
    const running = (this.#running.get(endpoint) ?? 0) + 1;
    this.#running.set(endpoint, running);
    this.most.set(endpoint, Math.max(running, this.most.get(endpoint) ?? 0));
    const { atOnce, tooMany } = this.options;
    return {
      refusal:
        running > atOnce
          ? json(tooMany, { errors: [`The thread threshold of ${atOnce} has been exceeded.`] })
          : null,
      leave: () => this.#running.set(endpoint, (this.#running.get(endpoint) ?? 1) - 1),
    };
  }

  /** Above the threshold everything is refused until the hour has moved on. */
  refusal(): SimReply | null {
    const { threshold, tooMany } = this.options;
    if (this.used() < threshold.requests) return null;
    const text = `The request threshold of ${threshold.requests} requests per ${threshold.timeframe} minutes has been exceeded.`;
    return json(tooMany, { errors: [text] });
  }

  /** ms to wait before answering. */
  delay(): number {
    const { latency, slowDown, threshold } = this.options;
    const share = this.used() / threshold.requests;
    return latency + (share >= 0.5 ? slowDown(share) : 0);
  }
}
