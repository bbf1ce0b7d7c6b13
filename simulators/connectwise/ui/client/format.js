const NUMBERS = {
  en: [',', '.'],
  de: ['.', ','],
  fr: ['\u00a0', ','],
  nl: ['.', ','],
  ch: ["'", '.'],
};
const DATES = {
  en: (year, month, day) => `${Number(month)}/${Number(day)}/${year}`,
  de: (year, month, day) => `${day}.${month}.${year}`,
  fr: (year, month, day) => `${day}/${month}/${year}`,
  nl: (year, month, day) => `${day}-${month}-${year}`,
  ch: (year, month, day) => `${day}.${month}.${year}`,
};
const WORDS = { de: 0, fr: 1, nl: 2 };
const WHOLE = ['Sequence', 'On Hand', 'Age'];

/** A value as the list shows it to a user of that locale. */
export function displayed(column, value, locale) {
  if (value === null || value === undefined) return '';
  if (column.kind === 'date') return DATES[locale](...String(value).split('-'));
  if (column.kind !== 'number' && column.kind !== 'money') return String(value);
  const [group, point] = NUMBERS[locale];
  const places = WHOLE.includes(column.label) ? 0 : 2;
  const [whole, fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? point + fraction : ''}`;
}

/** A column's label in the user's language; English where there is none. */
export function labelOf(column, settings) {
  const language = settings.labels ?? (settings.locale === 'ch' ? 'de' : settings.locale);
  return column.words?.[WORDS[language]] ?? column.label;
}
