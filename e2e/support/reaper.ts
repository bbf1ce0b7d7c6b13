import type { Hook } from '@/simulators/connectwise/rest/types';
import { killWorker } from './browser';
import type { World } from './world';

/** At which moment of a line's writing the worker dies, in their order. */
export const MOMENTS = [
  'before it is read again',
  'before it is written',
  'written, and not answered',
  'before it is read back',
  'read back, and not answered',
] as const;
export type DeathMoment = (typeof MOMENTS)[number];

/** Kills the worker once for each line, at a moment that `of` says, as the simulator sees the requests come. */
export class Reaper {
  readonly killed: DeathMoment[] = [];
  #lines = 0;
  #sinceWrite = 0;
  #isDead = false;

  constructor(
    private readonly world: World,
    private readonly isWrite: (method: string, path: string) => boolean,
    /** Reading of a product on an agreement: what comes before and after each write. */
    private readonly isSight: (method: string, path: string) => boolean,
    private readonly of: (line: number) => readonly DeathMoment[],
  ) {}

  readonly hook: Hook = async ({ method, path }, moment) => {
    const at = this.#momentOf(method, path, moment);
    if (at === null || this.#isDead || !this.of(this.#lines).includes(at)) return;
    const key = `${this.#lines} ${at}`;
    if (this.#done.has(key)) return;
    this.#done.add(key);
    this.#isDead = true;
    this.killed.push(at);
    await killWorker(this.world.browser.context);
    this.#isDead = false;
  };
  readonly #done = new Set<string>();

  #momentOf(method: string, path: string, moment: 'before' | 'after'): DeathMoment | null {
    if (this.isWrite(method, path)) {
      if (moment === 'before') return 'before it is written';
      this.#sinceWrite = 1;
      return 'written, and not answered';
    }
    if (!this.isSight(method, path)) return null;
    if (this.#sinceWrite === 0) return moment === 'before' ? 'before it is read again' : null;
    if (moment === 'before') return 'before it is read back';
    this.#sinceWrite = 0;
    this.#lines += 1;
    return 'read back, and not answered';
  }
}
