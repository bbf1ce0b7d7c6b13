import { useRef } from 'preact/hooks';

/**
 * True from the moment it is needed until `key` is another one. A line above a list stays while its rows are worked
 * on, so that they do not move under the hand; with another list nothing can.
 */
export function useHeld(needed: boolean, key: string): boolean {
  const held = useRef({ key, on: false });
  if (held.current.key !== key) held.current = { key, on: false };
  held.current.on ||= needed;
  return held.current.on;
}
