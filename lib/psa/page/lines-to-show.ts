import { today } from '@/lib/model/calendar';
import type { AgreementFigures, LineFigure } from '@/lib/model/figures';

/** A shorter name stands in too many texts. */
const SHORTEST = 3;

/** Lines that any list of the agreement's lines shows: its own, with a quantity on the day, and not ended. */
export const linesToShow = ({ lines }: AgreementFigures): LineFigure[] =>
  lines.filter(
    ({ ofChild, quantity, cancelledDate }) =>
      !ofChild && quantity !== null && (cancelledDate === null || cancelledDate >= today(new Date())),
  );

/** Whether the names of at least two of the lines, and of half of them, stand anywhere in what the page shows. */
export function lineNamesStand({ body }: Document, lines: readonly LineFigure[]): boolean {
  const text = body.innerText.toLowerCase();
  const stands = (name: string): boolean =>
    name.length >= SHORTEST && text.includes(name.trim().toLowerCase());
  const there = lines.filter((line) => stands(line.productIdentifier) || stands(line.description));
  return there.length >= Math.max(2, lines.length / 2);
}
