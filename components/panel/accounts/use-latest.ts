import { useRef, useState } from 'preact/hooks';

/**
 * The same object at every drawing, whose members are those of the newest one: what gets it need not be drawn again
 * because a function is a new one.
 */
export function useLatest<T extends object>(value: T): T {
  const latest = useRef(value);
  latest.current = value;
  const [same] = useState(() => new Proxy(value, { get: (_, key) => Reflect.get(latest.current, key) }));
  return same;
}
