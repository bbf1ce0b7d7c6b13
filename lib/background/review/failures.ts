import { FailureError } from '@/lib/model/failure';

const failure = (code: string, sentence: string, nextStep: string): FailureError =>
  new FailureError({ code: `review.${code}`, sentence, nextStep });

export const gone = (): FailureError =>
  failure('gone', 'This finding is not there any more.', 'Refresh the list and choose again.');

export const viewName = (sentence: string): FailureError => failure('view', sentence, 'Type another name.');

export const emptyNote = (): FailureError =>
  failure('note', 'The note is empty.', 'Write it first, then save it.');

export const onNoAgreement = (company: string): FailureError =>
  failure(
    'no-agreement',
    company ? `This stands on no agreement of ${company}.` : 'This is about no agreement.',
    'Add it to an agreement in your PSA, or change its mapping.',
  );

export const seenOnly = (agreement: string, word: string, psa: string): FailureError =>
  failure(
    'seen-on-page',
    `The ${word} "${agreement}" was seen on a page only, so its address is not known.`,
    `Open it in ${psa} yourself: the row has its badge there.`,
  );

export const noKeys = (psa: string): FailureError =>
  new FailureError({
    code: 'psa.not-connected',
    sentence: `Seatcheck has no keys of ${psa}, so it does not know the address of your site.`,
    nextStep: `Connect ${psa} in the Seatcheck popup.`,
  });
