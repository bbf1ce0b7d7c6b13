/**
 * Where one of our scripts in a frame leaves something for another. They run in the extension's isolated world of
 * that frame, which neither the page nor another extension can see.
 */
export function worldSlot<T>(name: string) {
  const key = `__seatcheck_${name}`;
  const world = globalThis as unknown as Record<string, T | undefined>;
  return {
    leave(value: T): void {
      world[key] = value;
    },
    /** Throws an Error when the script that leaves it did not run. */
    take(): T {
      const value = world[key];
      if (value === undefined) throw new Error(`Nobody left ${name}`);
      return value;
    },
  };
}
