import { type Day, dayLabel } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import { CLASS_FACTS, type FindingClass } from '@/lib/model/finding-classes';

import { shownName } from '@/lib/model/shown-name';

const refusal = (code: string, sentence: string, nextStep: string): Failure => ({ code, sentence, nextStep });

/** What a reason of the reconcile means for a push; others are said as they are. */
const FIGURELESS: Record<string, [sentence: string, nextStep: string]> = {
  unmapped: ['Nothing is mapped to it, so it is not known what to bill.', 'Map it in the panel.'],
  'no report': ['No report says what was used.', 'Start a sync, or look at "Why this number?".'],
  'report looks broken': [
    'The report looks broken for this customer.',
    'Look at what it was recognised by in the review, and confirm it if it is right.',
  ],
  'agreements not read': ['Not all agreements of the customer were read.', 'Start a sync.'],
  'lines not read': ['Not all rows of the customer were read.', 'Start a sync.'],
  'no quantity': [
    'One of its rows has no quantity in the PSA.',
    'Enter it in the PSA, or look at "Why this number?".',
  ],
};

const GO_TO: Record<'billing' | 'tech' | 'vendor', string> = {
  billing: 'Look at its "Why this number?", and change it in the PSA.',
  tech: 'Look at the mapping of the account or the service in the panel.',
  vendor: 'Look at its "Why this number?", and ask Trend Micro or the distributor.',
};

/** Why a product of a customer cannot be corrected by a push, and what to do instead. */
export const refusals = {
  noFigure: (reason: string) => {
    const [sentence, nextStep] = FIGURELESS[reason] ?? [
      `It is not known what to bill: ${reason}.`,
      'Look at "Why this number?", and mend what it says there.',
    ];
    return refusal('push.no-figure', sentence, nextStep);
  },
  notTheBill: (kind: FindingClass) =>
    refusal(
      'push.not-the-bill',
      'Another quantity on the bill does not mend this.',
      kind === 'duplicate lines'
        ? 'End one of the rows in the PSA, then start a sync.'
        : GO_TO[CLASS_FACTS[kind].fixedBy],
    ),
  findingGone: () =>
    refusal('push.finding-gone', 'This finding is not there any more.', 'Look at the list again.'),
  right: () => refusal('push.right-already', 'It is billed as expected already.', 'Nothing has to be done.'),
  rightLater: (day: Day) =>
    refusal(
      'push.right-later',
      `It is billed as expected from ${dayLabel(day)} on.`,
      'Nothing has to be done, unless an earlier day is wanted: ask for another day.',
    ),
  othersBillMore: (day: Day) =>
    refusal(
      'push.others-bill-more',
      `On ${dayLabel(day)} more is billed than one row can put right: without it the others still bill more than is expected.`,
      'Lower or end one of them in the PSA, then make the plan again.',
    ),
  doesNotAddUp: (day: Day) =>
    refusal(
      'push.changes-inside',
      `On ${dayLabel(day)} the product would still not be billed as expected: its rows change on other days too.`,
      'Choose another day, or correct it in the PSA.',
    ),
  bundlesOnly: () =>
    refusal(
      'push.bundles-only',
      'Only bundles bill this product, and a push never changes a bundle.',
      "Change the bundle's units in the PSA, or add the product to an agreement there.",
    ),
  bundleFirst: () =>
    refusal(
      'push.bundle-first',
      'A bundle that contains it is in this plan too, and its bill changes with it.',
      'Push the bundle first, then make the plan for this product again.',
    ),
  notBillable: () =>
    refusal(
      'push.not-billable',
      'Its row is set to bill nothing, whatever its quantity.',
      'Set the row to be billed in the PSA, then start a sync.',
    ),
  oneTime: () =>
    refusal(
      'push.one-time',
      'Its row is charged once, and not again and again.',
      'Correct the charge in the PSA, or add the product to an agreement there.',
    ),
  noAgreement: () =>
    refusal(
      'push.no-agreement',
      'No row in effect bills it, and the customer has no agreement in effect to add it to.',
      'Make or renew an agreement in the PSA, then start a sync.',
    ),
  agreementGone: (name: string) =>
    refusal(
      'push.agreement-gone',
      `The PSA does not show the agreement ${shownName(name)} any more.`,
      'Look whether it was deleted, or is hidden from the API user. Then start a sync.',
    ),
  rowGone: () =>
    refusal(
      'push.row-gone',
      'The row that billed it is not in the PSA any more.',
      'Start a sync, then make the plan again.',
    ),
  productInactive: () =>
    refusal(
      'push.product-inactive',
      "The product is inactive in the PSA's catalogue, so it cannot be added.",
      'Make it active in the PSA, or map the service to another product.',
    ),
  productGone: () =>
    refusal(
      'push.product-gone',
      "The product is not in the PSA's catalogue any more.",
      'Map the service to another product, or start a sync.',
    ),
  notInPsa: () =>
    refusal(
      'push.page-only',
      'It was seen on a page only, so the PSA cannot be asked about it.',
      'Start a sync: it is read from the PSA then.',
    ),
  taken: () =>
    refusal(
      'push.line-taken',
      'A row of this product is in a push that is not over yet.',
      'Wait until that push has ended, or stop it.',
    ),
} as const;
