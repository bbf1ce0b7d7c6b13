import type { LineFigure } from '@/lib/model/figures';
import { cellText } from '@/lib/psa/grid/cell-text';
import { readings } from '@/lib/psa/grid/number';
import { saysNumber } from '@/lib/psa/grid/point';
import { word } from '@/lib/psa/grid/text';
import type { Aim } from './pointing';

/** What a person is asked to point at: a product, then the quantity in its row. */
export function aimsFor(lines: readonly LineFigure[]): Aim[] {
  const names = lines.flatMap((line) => [line.productIdentifier, line.description].map(word).filter(Boolean));
  const quantities = new Set(lines.map(({ quantity }) => quantity));
  let product: HTMLElement | null = null;
  return [
    {
      words: 'Click a product in the list.',
      refuses(cell) {
        product = cell;
        return null;
      },
      suits(cell) {
        const said = ` ${word(cellText(cell))} `;
        return names.some((name) => said.includes(` ${name} `)) ? 1 : 0;
      },
    },
    {
      words: 'Click the quantity of the same product.',
      refuses: (cell) =>
        saysNumber(cell) ? null : 'There is no number. Click the quantity of the same product.',
      suits(cell) {
        if (!product || !saysNumber(cell) || !isBeside(product, cell)) return 0;
        return readings(cellText(cell)).some((number) => quantities.has(number)) ? 2 : 1;
      },
    },
  ];
}

/** On the same line of the screen, and after it in the document. */
function isBeside(product: HTMLElement, cell: HTMLElement): boolean {
  const [one, other] = [product.getBoundingClientRect(), cell.getBoundingClientRect()];
  const isAfter = (product.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAfter && other.top < one.bottom && one.top < other.bottom;
}
