import type { Month } from '@/lib/model/calendar';
import type { GuardDecision, ReportGuard } from '@/lib/model/report-guard';

type Kind = ReportGuard['kind'];

/**
 * Made of the month, the kind and what it was recognised by: the same loss in a report that was fetched again is the
 * same question, already answered or not; one account more makes it a new one.
 */
export const guardId = (
  kind: Kind,
  month: Month | null,
  recognisedBy: readonly (string | number)[],
): string => JSON.stringify([kind, month, digest([...recognisedBy].map(String).sort().join('\n'))]);

/** Of any report of the month. */
export const isConfirmed = (decisions: readonly GuardDecision[], kind: Kind, month: Month): boolean =>
  decisions.some(({ id }) => id.startsWith(JSON.stringify([kind, month]).slice(0, -1)));

/** cyrb53: 53 bits, enough to tell the few questions of a month apart. Not for secrets. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
