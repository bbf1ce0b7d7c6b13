/** `read` once for all that ask while `during` runs: only the overlay does then, and changes nothing of the page's. */
export function once<T>(read: () => T) {
  let isHeld = false;
  let held: { value: T } | null = null;
  return {
    get(): T {
      if (held) return held.value;
      const value = read();
      if (isHeld) held = { value };
      return value;
    },
    during(draw: () => void): void {
      isHeld = true;
      try {
        draw();
      } finally {
        isHeld = false;
        held = null;
      }
    },
  };
}
