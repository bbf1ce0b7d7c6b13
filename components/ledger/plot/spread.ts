/** Labels one below the other, at least `gap` apart and within `top` and `bottom`, each as near to its place as may be. */
export function spread<T extends { y: number }>(
  labels: readonly T[],
  gap: number,
  top: number,
  bottom: number,
): T[] {
  const placed = labels.toSorted((a, b) => a.y - b.y).map((label) => ({ ...label }));
  for (const [at, label] of placed.entries()) {
    const before = placed[at - 1];
    label.y = Math.max(label.y, before ? before.y + gap : top);
  }
  let lowest = bottom;
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, lowest);
    lowest = label.y - gap;
  }
  return placed;
}
