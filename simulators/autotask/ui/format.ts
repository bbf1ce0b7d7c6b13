import type { FullSettings } from './settings';

const NUMBERS: Record<FullSettings['locale'], [group: string, point: string]> = {
  en: [',', '.'],
  de: ['.', ','],
  es: ['.', ','],
  fr: ['\u202f', ','],
  ch: ['\u2019', '.'],
};

/** A number as a user of that locale reads it. */
export function shownNumber(value: number, places: number, { locale }: Pick<FullSettings, 'locale'>): string {
  const [group, point] = NUMBERS[locale];
  const [whole = '', fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && Number(value.toFixed(places)) !== 0 ? '-' : '';
  return `${sign}${grouped}${fraction ? point + fraction : ''}`;
}

/** "YYYY-MM-DD" as a user of that locale reads it; nothing for null. */
export function shownDay(day: string | null, { locale }: Pick<FullSettings, 'locale'>): string {
  if (!day) return '';
  const [year = '', month = '', date = ''] = day.split('-');
  if (locale === 'en') return `${month}/${date}/${year}`;
  return locale === 'de' || locale === 'ch' ? `${date}.${month}.${year}` : `${date}/${month}/${year}`;
}

/** What `shownDay` wrote, typed by a user. Null: no day. */
export function readDay(text: string, { locale }: Pick<FullSettings, 'locale'>): string | null {
  const [first, second, year] = text.split(/[./]/).map((part) => part.trim().padStart(2, '0'));
  if (!first || !second || !year || !/^\d{4}$/.test(year)) return null;
  return locale === 'en' ? `${year}-${first}-${second}` : `${year}-${second}-${first}`;
}
