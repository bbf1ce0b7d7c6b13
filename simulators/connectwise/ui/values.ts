/** Readers of REST fields; a missing one is an empty text or null. */
export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
export const nameOf = (reference: unknown): string => text(record(reference).name);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
export const day = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 10) : null);

/** Active, Inactive, Cancelled or Expired, as the Additions tab words it. */
export function additionStatus(line: Record<string, unknown>, today: string): string {
  const cancelled = day(line.cancelledDate);
  if (cancelled !== null && today > cancelled) return 'Cancelled';
  return (day(line.effectiveDate) ?? today) > today ? 'Inactive' : 'Active';
}
