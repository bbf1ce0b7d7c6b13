import { remembered } from './text';

/**
 * The calendar days, "YYYY-MM-DD", that a displayed date can mean: "03/04/2026" is the 3rd of April or the
 * 4th of March. None for names of months, which are not read: a date is evidence, never the key.
 */
export const readDays = remembered((text) => {
  const parts = /^(\d{1,4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})\.?(?:[ T,].*)?$/.exec(text.trim());
  if (!parts) return [];
  const [first, second, third] = [parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''];
  if (first.length === 4) return days([[first, second, third]]);
  return days([
    [third, first, second],
    [third, second, first],
  ]);
});

function days(candidates: [year: string, month: string, day: string][]): string[] {
  const found = new Set<string>();
  for (const [year, month, day] of candidates) {
    const full = year.length === 2 ? `20${year}` : year;
    if (full.length !== 4 || Number(month) < 1 || Number(month) > 12) continue;
    if (Number(day) < 1 || Number(day) > 31 || day.length > 2) continue;
    found.add(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return [...found];
}
