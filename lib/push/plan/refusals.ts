import { type Day, dayLabel } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';

const refusal = (code: string, sentence: string, nextStep: string): Failure => ({ code, sentence, nextStep });

/** Why a product of a customer cannot be corrected by a push, and what to do instead. */
export const refusals = {
  noFigure: (reason: string) =>
    refusal(
      'push.no-figure',
      `There is no figure to push: ${reason}.`,
      'Look at "Why this number?", and mend what it says there.',
    ),
  notTheBill: () =>
    refusal(
      'push.not-the-bill',
      'This finding is not mended by another quantity on the bill.',
      'Look at its "Why this number?": the mapping, the vendor or the PSA has to say something else.',
    ),
  findingGone: () =>
    refusal(
      'push.finding-gone',
      'This finding is not there any more.',
      'Look at the list of findings again.',
    ),
  right: () => refusal('push.right-already', 'It is billed as expected already.', 'Nothing has to be done.'),
  rightLater: (day: Day) =>
    refusal(
      'push.right-later',
      `It is billed as expected from ${dayLabel(day)} on.`,
      'Nothing has to be done, unless an earlier day is wanted: ask for another day.',
    ),
  othersBillMore: () =>
    refusal(
      'push.others-bill-more',
      'The other rows of this product bill more than is expected, so this row alone cannot put it right.',
      'Choose another row, or correct the others first.',
    ),
  bundlesOnly: () =>
    refusal(
      'push.bundles-only',
      'Only bundles bill this product, and a push of one product never changes a bundle.',
      'Change the bundle’s units in the PSA, or add the product to an agreement there.',
    ),
  notBillable: () =>
    refusal(
      'push.not-billable',
      'Its rows are set to bill nothing, whatever their quantity.',
      'Set the row to be billed in the PSA, then start a sync.',
    ),
  noAgreement: () =>
    refusal(
      'push.no-agreement',
      'The customer has no agreement in effect to which the product could be added.',
      'Make or renew an agreement in the PSA, then start a sync.',
    ),
  productInactive: () =>
    refusal(
      'push.product-inactive',
      'The product is inactive in the PSA’s catalogue, so that it cannot be added.',
      'Make it active in the PSA, or map the service to another product.',
    ),
  notInPsa: () =>
    refusal(
      'push.page-only',
      'It was seen on a page only, so that the PSA cannot be asked about it.',
      'Connect the PSA in the popup, and start a sync.',
    ),
  taken: () =>
    refusal(
      'push.line-taken',
      'The row is in a push that is not over yet.',
      'Wait until that push has ended, or stop it.',
    ),
  unread: (failure: Failure) => failure,
} as const;
