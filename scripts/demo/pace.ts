/** How long the same thing takes, time after time. */
export class Pace {
  readonly #times: number[] = [];

  async of<T>(work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const outcome = await work();
    this.#times.push(performance.now() - started);
    return outcome;
  }

  words(): string {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const [middle, longest] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
    return `${sorted.length} mapped, ${Math.round(middle)} ms each (at most ${Math.round(longest)} ms)`;
  }
}
