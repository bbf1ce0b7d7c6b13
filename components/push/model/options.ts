import { type Day, dayLabel } from '@/lib/model/calendar';
import { type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import { figure, price } from '@/lib/model/figure';
import type { PlannedLine, PushOption } from '@/lib/model/push';

/** A line with what is to be written of it. */
export interface Chosen {
  line: PlannedLine;
  option: PushOption;
}

/** New less old; a line that is added has none before. */
export const changeOf = ({ oldQuantity, newQuantity }: PushOption): Decimal =>
  subtract(newQuantity, oldQuantity ?? ZERO);

/** There is no row yet: it is never chosen by itself. */
export const isAdded = ({ lineId, writes }: PushOption): boolean =>
  lineId === null && writes.some(({ kind }) => kind === 'add line');

export const optionOf = ({ options }: PlannedLine, id: string | null): PushOption | null =>
  options.find((option) => option.id === id) ?? null;

/** "+2", "-3", "0". */
export const signed = (value: Decimal): string =>
  value === ZERO || isNegative(value) ? figure(value) : `+${figure(value)}`;

/** "+7.00", "-18.50", "0.00". */
export const signedPrice = (value: Decimal): string =>
  value === ZERO || isNegative(value) ? price(value) : `+${price(value)}`;

/** "+7.00", "about +7.00", "no price"; "not known" where nobody says how much of it is charged. */
export function invoiceWords({ nextInvoice: { difference, about }, unitPrice }: PushOption): string {
  if (difference === null) return unitPrice === null ? 'no price' : 'not known';
  return `${about ? 'about ' : ''}${signedPrice(difference)}`;
}

/** "In place, 28 Nov"; a label that names the day says it alone. */
export function dayWords({ label, day }: PushOption, today: Day): string {
  const words = dayLabel(day, today);
  return label.includes(words) ? label : `${label}, ${words}`;
}

/** "40 → 42", "new: 5". */
export const quantityWords = ({ oldQuantity, newQuantity }: PushOption): string =>
  oldQuantity === null ? `new: ${figure(newQuantity)}` : `${figure(oldQuantity)} → ${figure(newQuantity)}`;
