import { addDays } from '@/lib/model/calendar';
import type { CompanyBook } from '@/lib/reconcile/book';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import { type IndexedBook, indexedBook } from '@/lib/reconcile/indexed-book';
import { agreementsToAddTo, candidateLines } from './candidates';
import { placeOf } from './overlay';

/** At so many agreements a product may be offered to be added. */
export const MOST_TO_ADD_TO = 5;

/** So long what a sync read of an agreement is taken for what stands there, ms. */
const READ_JUST_NOW = 15 * 60_000;

/** A product on an agreement. */
export interface Place {
  agreementId: string;
  productId: string;
}

/**
 * What has to be read of the PSA before a product of a company can be planned: every line that bills it, bundles too, ended
 * or not, because the sum of all decides what is written; not on agreements that are over, which bill nothing whatever
 * their lines say. Where no row of its own could be changed, the agreements to which one may be added. With `at`, ms since
 * the epoch, those in effect too that were not read just before: a row that somebody added there would be billed besides.
 */
export function neededFor(given: CompanyBook, productId: string, at: number | null = null): Place[] {
  const book = indexedBook(given);
  const lines = (book.linesOfProduct.get(productId) ?? []).filter((line) => isOpen(book, line.agreementId));
  const { now, later } = candidateLines(book, productId);
  const added = now.length + later.length > 0 ? [] : agreementsToAddTo(book).slice(0, MOST_TO_ADD_TO);
  const read = (id: string): number => given.linesReadAt.get(id) ?? 0;
  const longAgo =
    at === null
      ? []
      : book.agreements.filter(
          (one) =>
            one.recordId !== null &&
            agreementNotInEffect(one, book.day) === null &&
            Math.abs(at - read(one.id)) > READ_JUST_NOW,
        );
  const places = [
    ...lines.map((line): Place => ({ agreementId: line.agreementId, productId: line.productId })),
    ...[...added, ...longAgo].map(({ id }): Place => ({ agreementId: id, productId })),
  ];
  const once = new Map(places.map((place) => [placeOf(place.agreementId, place.productId), place]));
  return [...once.values()];
}

/** A correction may hold from a day in a period that began before the agreement ended: days. */
const LONGEST_PERIOD = 366;

function isOpen({ agreementById, day }: IndexedBook, agreementId: string): boolean {
  const agreement = agreementById.get(agreementId);
  const then = addDays(day, -LONGEST_PERIOD);
  return [day, then].some(
    (on) => agreement !== undefined && agreementNotInEffect({ ...agreement, startDate: null }, on) === null,
  );
}
