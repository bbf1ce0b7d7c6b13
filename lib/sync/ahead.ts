/** Work on a list that goes on while its results are being written. */
export interface Ahead<R> {
  /** The next result, in the order of the list; null: there is none left. Rejects with what the work threw. */
  take(): Promise<R> | null;
  /** How many were not taken yet. */
  left(): number;
}

export interface Pace {
  /** Under way at once. */
  atOnce: number;
  /** Begun, and not yet taken. */
  ahead: number;
  /** Asked before each that is begun while nobody waits for it; false: not now. */
  mayBegin?(underWay: number): boolean;
}

/** Nothing is begun before the first `take`. */
export function workAhead<T, R>(
  items: readonly T[],
  { atOnce, ahead, mayBegin = () => true }: Pace,
  work: (item: T) => Promise<R>,
): Ahead<R> {
  const waiting = items.slice();
  const begun: Promise<R>[] = [];
  let underWay = 0;

  const begin = (): void => {
    const [item] = waiting.splice(0, 1) as [T];
    underWay += 1;
    const result = work(item).finally(() => {
      underWay -= 1;
      fill();
    });
    // Whoever takes it hears of it; one that is never taken matters to nobody.
    result.catch(() => undefined);
    begun.push(result);
  };
  const mayGoOn = (): boolean => underWay < atOnce && begun.length < ahead && mayBegin(underWay);
  const fill = (): void => {
    while (waiting.length > 0 && mayGoOn()) begin();
  };

  return {
    take() {
      fill();
      if (begun.length === 0 && waiting.length > 0) begin();
      const next = begun.shift() ?? null;
      fill();
      return next;
    },
    left: () => waiting.length + begun.length,
  };
}
