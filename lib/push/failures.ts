import { type Failure, FailureError } from '@/lib/model/failure';
import type { PlannedLine } from '@/lib/model/push';
import { typedFor } from './limits';

const failure = (code: string, sentence: string, nextStep: string): Failure => ({ code, sentence, nextStep });

export const PLAN_GONE = failure(
  'push.plan-gone',
  'What was shown is not kept any more, or was confirmed already.',
  'Make the plan again, and look at it before you confirm.',
);
export const PLAN_OLD = failure(
  'push.plan-old',
  'What was shown is too old to be confirmed.',
  'Make the plan again, and look at it before you confirm.',
);
export const REPORT_REPLACED = failure(
  'push.plan-old',
  'Another report was published since the plan was made.',
  'Make the plan again: its numbers come from the report before.',
);
export const NOTHING = failure('push.nothing', 'No line was chosen.', 'Choose at least one line.');
export const mustBeTyped = (above: readonly string[], chosen: readonly unknown[]): Failure =>
  failure('push.typed', above.join(' '), `To confirm it all the same, type "${typedFor(chosen)}".`);
export const LINE_TAKEN = failure(
  'push.line-taken',
  'One of these lines is in a push that is not over yet.',
  'Wait until that push has ended, or stop it. Then make the plan again.',
);
/** Rows of the same products bill both. */
export const notTogether = (
  one: Pick<PlannedLine, 'companyName' | 'productName'>,
  other: Pick<PlannedLine, 'productName'>,
): Failure =>
  failure(
    'push.not-together',
    `${one.companyName}: ${one.productName} is reckoned with the rows of ${other.productName}, which this push changes too.`,
    'Leave one of the two out. Make its plan again when the other is done.',
  );
export const PUSHED_SINCE = failure(
  'push.plan-old',
  'Another push changed rows of these products since the plan was made.',
  'Make the plan again: it is reckoned with the rows as they are now.',
);
export const OTHER_SYSTEM = failure(
  'push.other-system',
  'This push belongs to another PSA than the one that is connected.',
  'Connect that PSA again to go on, or stop the push.',
);
export const NOT_CONNECTED = failure(
  'push.not-connected',
  'No PSA is connected.',
  'Connect the PSA again, then go on with the push.',
);
export const GONE = failure(
  'push.gone',
  'There is no such push any more.',
  'Look at the list of pushes again.',
);
export const UNDER_WAY = failure(
  'push.under-way',
  'This line is still under way, or its correction is.',
  'Wait until that push has ended, or stop it. Then look at what came of the line.',
);
export const NOT_TO_LOOK_AT = failure(
  'push.not-to-look-at',
  'This line does not have to be looked at, or is settled already.',
  'Nothing has to be done.',
);
export const AGREEMENT_GONE = failure(
  'push.agreement-gone',
  'The PSA does not have this agreement any more.',
  'Look at the customer in the PSA.',
);

export const changedSincePlan = (words: string): Failure =>
  failure(
    'push.changed',
    `The line was changed since the plan was made: ${words}. Nothing was sent.`,
    'Make the plan again for this line.',
  );
export const changedBeside = (agreementName: string, words: string): Failure =>
  failure(
    'push.changed',
    `What else bills this product was changed since the plan was made: on ${agreementName || 'another agreement'}, ${words}. Nothing was sent.`,
    'Make the plan again for this line.',
  );
export const WAITED = failure(
  'push.waited',
  'It was confirmed more than 8 hours ago, or the clock was set since: invoices may have been made. Nothing was sent.',
  'Make the plan again for this line, and look at it before you confirm.',
);
export const TURNED_AWAY = failure(
  'push.busy',
  'The PSA was busy, and the push was stopped before it was sent again.',
  'Make the plan again for this line.',
);
export const notDone = (isAnswered: boolean): Failure =>
  failure(
    'push.not-done',
    isAnswered
      ? 'The PSA accepted it, but a minute later the line is as it was.'
      : 'No answer came, and a minute later the line is as it was.',
    'Make the plan again for this line.',
  );
export const TWICE = failure(
  'push.twice',
  'The PSA counted the change twice.',
  'Correct it: the opposite change is planned for you to confirm.',
);
export const halfDone = (why: string): Failure =>
  failure(
    'push.half-done',
    `The first of two changes was done, the second was not. ${why}`,
    'Look at the agreement in the PSA, then make the plan again or undo what was done.',
  );
export const unclear = (words: string): Failure =>
  failure(
    'push.unclear',
    `The line is neither as it was nor as it should be: ${words}.`,
    'Look at the line in the PSA: somebody else changed it at the same moment.',
  );
export const unreadBack = (why: string): Failure =>
  failure(
    'push.unclear',
    `Whether it was done could not be read back. ${why}`,
    'Look at the line in the PSA.',
  );

export const refuse = (what: Failure): never => {
  throw new FailureError(what);
};

/**
 * What a failure of reading means for a batch: it passes by itself, it is about this one line, or only a person can do
 * something (keys, rights, a locked vault, another installation).
 */
export function reachOf({ code }: Failure): 'passes' | 'this line' | 'a person' {
  if (code.startsWith('network.') || PASSING.has(code)) return 'passes';
  return OF_ONE_LINE.has(code) ? 'this line' : 'a person';
}

/** Whether a reading before anything was sent failed for one line's sake: the others are not held up for it. */
export const isOfOneLine = (failure: Failure): boolean =>
  failure.code === 'psa.refused' || reachOf(failure) === 'this line';

const OF_ONE_LINE = new Set(['psa.unreadable', 'push.agreement-gone', 'push.changed']);

const PASSING = new Set(['psa.rate-limit', 'psa.service-down', 'psa.site']);
/** Refusals that every further line would meet too. */
export const stopsBatch = ({ code }: Failure): boolean => code === 'psa.right' || code === 'psa.keys';
