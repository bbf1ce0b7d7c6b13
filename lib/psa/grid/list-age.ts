import type { Decimal } from '@/lib/model/decimal';
import type { LineFigure } from '@/lib/model/figures';

type QuantityOf = (line: LineFigure) => Decimal | null;

const NOW: QuantityOf = ({ quantity }) => quantity;
const BEFORE: QuantityOf = ({ quantity, quantityBefore }) => quantityBefore ?? quantity;
const ANY: readonly QuantityOf[] = [NOW, BEFORE];

/**
 * Which quantities tell the lines of one product apart: a list was drawn before a push or after it, and what one of its
 * lines was until then another may be now. Both where neither age alone explains its rows, or either does.
 */
export function quantitiesByAge(
  shown: readonly (readonly Decimal[])[],
  lines: readonly LineFigure[],
): readonly QuantityOf[] {
  if (lines.every(({ quantityBefore }) => quantityBefore === undefined)) return [NOW];
  const fitting = ANY.filter((of) => explains(shown, lines, of));
  return fitting.length === 1 ? fitting : ANY;
}

/** Every row shows a line of its own, and every line that was pushed has a row. */
function explains(
  shown: readonly (readonly Decimal[])[],
  lines: readonly LineFigure[],
  of: QuantityOf,
): boolean {
  const isPushed = ({ quantityBefore }: LineFigure): boolean => quantityBefore !== undefined;
  const left = [...lines.filter(isPushed), ...lines.filter((line) => !isPushed(line))];
  const isExplained = (row: readonly Decimal[]): boolean => {
    const at = left.findIndex((line) => {
      const quantity = of(line);
      return quantity !== null && row.includes(quantity);
    });
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  return shown.every(isExplained) && !left.some(isPushed);
}
