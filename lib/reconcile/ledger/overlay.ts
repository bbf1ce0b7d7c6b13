import { dayAfter, dayBefore } from './days';
import { merged, type Segment } from './segments';

/** `fresh` laid over `kept`: where both speak of a day, `fresh` counts. Each without overlaps; so is what comes out. */
export function overlay<S extends Segment>(kept: readonly S[], fresh: readonly S[]): S[] {
  let left = [...kept];
  for (const { since, until } of fresh)
    left = left.flatMap((old): S[] => {
      if (old.until < since || old.since > until) return [old];
      const before = old.since < since ? [{ ...old, until: dayBefore(since) }] : [];
      const after = old.until > until ? [{ ...old, since: dayAfter(until) }] : [];
      return [...before, ...after];
    });
  return merged([...left, ...fresh].sort((a, b) => (a.since < b.since ? -1 : 1)));
}
