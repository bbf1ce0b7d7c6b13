import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { columns } from './table';

/** Prints one line per step as it goes, and keeps the times and the pictures. */
export class Journal {
  readonly #times: [string, number][] = [];
  #pictures = 0;

  /** `folder`: where pictures go; what an earlier run left there is taken away. */
  constructor(
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** `result` gives what the step came to, in a few words, for its line. */
  async step<T>(name: string, work: () => Promise<T>, result?: (outcome: T) => string): Promise<T> {
    const started = performance.now();
    const outcome = await work();
    const took = performance.now() - started;
    this.#times.push([name, took]);
    const words = result?.(outcome);
    this.say(`${seconds(took).padStart(7)}  ${name}${words ? `: ${words}` : ''}`);
    return outcome;
  }

  async picture(page: Page, name: string): Promise<void> {
    this.#pictures += 1;
    const file = `${String(this.#pictures).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: join(this.folder, file) });
  }

  times(): string {
    const total = this.#times.reduce((sum, [, took]) => sum + took, 0);
    const rows = [...this.#times, ['Total', total] as const].map(([name, took]) => [name, seconds(took)]);
    return columns(['Step', 'Time'], rows, ['left', 'right']);
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
