import type { CompanyFigures } from '../company';
import type { IndexedBook } from '../indexed-book';

/**
 * The mapped products that a line of the company bills, or once billed, or of which its report has a row. The others are
 * not told of: nothing is expected of them and nothing is billed, and there are far more of them than of these.
 */
export const concernedProducts = ({ book, mappedProducts }: CompanyFigures): string[] =>
  mappedProducts.filter((productId) => book.linesOfProduct.has(productId) || hasRows(book, productId));

const hasRows = (book: IndexedBook, productId: string): boolean =>
  book.feeding.get(productId)?.some(({ id }) => book.rowsOfService.has(id)) ?? false;
