import { type Day, dayLabel } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';

const refusal = (code: string, sentence: string, nextStep: string): Failure => ({ code, sentence, nextStep });

/** Why units cannot be changed, before anything is sent (autotask.md 4, "Guards"). */
export const refusals = {
  gone: () =>
    refusal('push.agreement-gone', 'Autotask does not have this contract any more.', 'Start a sync.'),
  over: (reason: string) =>
    refusal(
      'push.contract-over',
      `The contract is not in effect: ${reason}.`,
      'Renew it in Autotask, or add the service to a contract in effect.',
    ),
  outside: () =>
    refusal(
      'push.outside-contract',
      'None of these days lies within the contract.',
      'Choose a day within the contract, or prolong it in Autotask.',
    ),
  posted: (to: Day) =>
    refusal(
      'push.posted',
      `This service is approved and posted up to ${dayLabel(to)}, and what is posted cannot be changed.`,
      'Choose a later day, or correct it in Autotask.',
    ),
  noPeriod: (to: Day | null) =>
    refusal(
      'push.cancelled-line',
      to === null
        ? 'The service has no units in any period.'
        : `The service has no units after ${dayLabel(to)}.`,
      'Choose another row, or look at the service on the contract in Autotask.',
    ),
  lineThere: () =>
    refusal(
      'push.line-there',
      'The contract has this service already, although nothing of it is in effect.',
      'Change its units in Autotask.',
    ),
  lineGone: () =>
    refusal(
      'push.line-gone',
      'The contract does not have this service any more, and Autotask would add it anew.',
      'Make the plan again for this line.',
    ),
  right: (units: Decimal) =>
    refusal('push.right-already', `It has ${units} on that day already.`, 'Nothing has to be done.'),
  number: (value: Decimal) =>
    refusal(
      'push.number',
      `Autotask takes whole units from 0 on, and ${value} is none.`,
      'Round the expected quantity to whole units in the rule of the service.',
    ),
  change: (from: Decimal, to: Decimal) =>
    refusal(
      'push.number',
      `Autotask changes units by whole numbers, and ${to} is not a whole number away from ${from}.`,
      'Correct it in Autotask, or round the expected quantity in the rule of the service.',
    ),
  laterLess: (from: Day, units: Decimal) =>
    refusal(
      'push.later-period',
      `From ${dayLabel(from)} on it has ${units}, which is fewer than would be taken away.`,
      'Change the later period in Autotask first.',
    ),
} as const;
