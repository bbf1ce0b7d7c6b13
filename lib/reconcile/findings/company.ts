import type { CompanyBook } from '../book';
import { companyFigures } from '../company';
import { accountVanished } from './account-vanished';
import { duplicateLines } from './duplicate-lines';
import { type Found, sorted } from './found';
import { parentNotInEffect } from './parent-not-in-effect';
import { usageNotReported } from './usage-not-reported';
import { varianceFindings } from './variance';

/**
 * All findings of one company's bill, in the order of their ids. `figures`: those of the book, where somebody has worked
 * them out already. A company that no vendor account is mapped to has none.
 */
export function companyFindings(book: CompanyBook, figures = companyFigures(book)): Found[] {
  if (book.accounts.length === 0) return [];
  return sorted([
    ...varianceFindings(figures),
    ...duplicateLines(figures),
    ...parentNotInEffect(figures),
    ...usageNotReported(figures),
    ...accountVanished(figures),
  ]);
}
