import { compare, ZERO } from '@/lib/model/decimal';
import { findingId } from '@/lib/model/finding';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { billedQuantity } from '../billed';
import { productsBilledBy } from '../billed-products';
import type { CompanyFigures } from '../company';
import { agreementNotInEffect, lineNotInEffect } from '../in-effect';
import type { IndexedBook } from '../indexed-book';
import { byLineId } from '../line-order';
import { step } from '../report';
import { companyName, placeOf } from './about-company';
import { type Found, findingOf } from './found';
import { counted, readWords } from './words';

/**
 * Parent agreement not in effect: an agreement is in effect by its own dates and status, by which alone it is judged
 * (product.md, "In effect"), and its parent is not; and it bills something that vendor services are mapped to. A parent
 * that is not known tells nothing.
 */
export function parentNotInEffect({ book }: CompanyFigures): Found[] {
  return book.agreements.flatMap((agreement) => {
    const { parentAgreementId: id } = agreement;
    const parent = id === null ? undefined : (book.agreementById.get(id) ?? book.parents.get(id));
    if (!parent || agreementNotInEffect(agreement, book.day) !== null) return [];
    const reason = agreementNotInEffect(parent, book.day);
    const lines = reason === null ? [] : billedOn(book, agreement);
    return reason === null || lines.length === 0 ? [] : [orphan(book, agreement, parent, reason, lines)];
  });
}

const billedOn = (book: IndexedBook, agreement: Agreement): AgreementLine[] =>
  book.lines
    .filter(
      (line) =>
        line.agreementId === agreement.id && productsBilledBy(line).some((id) => book.feeding.has(id)),
    )
    .filter((line) => lineNotInEffect(line, agreement, book.day) === null)
    .filter((line) => compare(billedQuantity(line, book.day) ?? ZERO, ZERO) > 0)
    .sort(byLineId);

function orphan(
  book: IndexedBook,
  agreement: Agreement,
  parent: Agreement,
  reason: string,
  lines: AgreementLine[],
): Found {
  const why = reason.replace(/^agreement /, '');
  return {
    finding: findingOf(book, {
      id: findingId('parent not in effect', book.companyId, agreement.id),
      class: 'parent not in effect',
      companyId: book.companyId,
      companyName: companyName(book),
      ...placeOf(book, lines[0] ?? null),
      subject: parent.name,
      lines: lines.length,
      sentence: `${agreement.name} is in effect, and its parent agreement ${parent.name} is not: ${why}.`,
    }),
    why: () => [
      step('Parent agreement', why, parent.name),
      step('Agreement', 'in effect', agreement.name),
      step(
        'Billed',
        `${counted(lines.length, 'row')} of mapped products`,
        readWords(agreement.name, book.linesReadAt.get(agreement.id)),
      ),
    ],
  };
}
