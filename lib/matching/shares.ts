/** Values told, with how many parties tell each: a city of half the book says less than one of two parties. */
export class Shares {
  private readonly counts = new Map<string, number>();
  private told = 0;

  count(value: string): void {
    if (value === '') return;
    this.told++;
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  /**
   * Log of one over the chance that two parties share this value, at least 0 and at most `most`: the weight of an
   * agreement in Fellegi and Sunter's model. Forty more parties are assumed, so that a small book proves less.
   */
  surprise(value: string, most: number): number {
    const share = (Math.max(0, (this.counts.get(value) ?? 0) - 2) + 1) / (this.told / 2 + 40);
    return Math.min(most, Math.max(0, -Math.log(share)));
  }
}
