import { counted } from '@/components/shared/format';
import { psaName } from '@/components/shared/psa-name';
import { moment } from '@/lib/export/moment';
import { dayLabel, today } from '@/lib/model/calendar';
import type { PushItem, Settled } from '@/lib/model/push-journal';
import { quantityWords } from '../model/options';
import { KIND_WORDS } from '../model/words';
import { outcomeWords } from './counts';
import { BATCH_WORDS, ITEM_FACTS } from './states';
import type { BatchNow } from './use-batch';

const itemText = ({ line, option, state, failure, settled }: PushItem): string =>
  [
    `${ITEM_FACTS[state].label}: ${line.companyName}, ${line.productName}, ${option.agreementName}`,
    `${quantityWords(option)} from ${dayLabel(option.day)}`,
    failure ? failure.sentence : '',
    settled ? settledWords(settled) : '',
  ]
    .filter(Boolean)
    .join('; ');

/** "Settled by Ada Marsh, 28 Nov 2026 08:40". */
export const settledWords = ({ by, at }: Settled): string =>
  by.name ? `Settled by ${by.name}, ${moment(at)}` : `Settled, ${moment(at)}; nobody was named`;

/** A batch as plain text: what it is, what came of it, and each line. */
export function batchText({ batch, items }: BatchNow): string {
  const { kind, psa, system, confirmedAt, by, state } = batch;
  return [
    `${KIND_WORDS[kind].batch} of ${counted(items.length, 'line')} in ${psaName(psa)}, ${system}`,
    `Confirmed on ${dayLabel(today(new Date(confirmedAt)))}${by.name ? ` by ${by.name}` : ''}. ${BATCH_WORDS[state]}: ${outcomeWords(items) || 'nothing yet'}.`,
    '',
    ...items.map(itemText),
  ].join('\n');
}
