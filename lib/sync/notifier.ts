/** Two a second: every one of them makes every open page ask. */
const INTERVAL = 500;

/** Passes values on at most twice a second; of those in between the last one comes late, not never. */
export function throttled<T>(notify: (value: T) => void): { tell(value: T): void; tellNow(value: T): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: T } | null = null;

  const open = (): void => {
    timer = undefined;
    if (!waiting) return;
    const { value } = waiting;
    waiting = null;
    pass(value);
  };
  const pass = (value: T): void => {
    clearTimeout(timer);
    timer = setTimeout(open, INTERVAL);
    notify(value);
  };

  return {
    tell(value) {
      if (timer === undefined) pass(value);
      else waiting = { value };
    },
    tellNow(value) {
      waiting = null;
      pass(value);
    },
  };
}
