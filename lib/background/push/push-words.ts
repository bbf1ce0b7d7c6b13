import { dayLabel, today } from '@/lib/model/calendar';
import { figure } from '@/lib/model/figure';
import type { PushKind } from '@/lib/model/push';
import { type BatchState, type ItemState, needsPerson, type PushItem } from '@/lib/model/push-journal';

const ELSE: Partial<Record<ItemState, string>> = {
  'done twice': 'Counted twice',
  'half done': 'Half done',
  unclear: 'Not clear whether it was written',
  refused: 'Not written: the PSA refused it',
  changed: 'Not written: not as it was planned any more',
  'not done': 'Not written: no answer, and the row is as it was',
  stopped: 'Not written: the push was stopped',
};

/** What became of a line of a push, in a few words without a full stop: "Pushed 40 to 42 on 28 Nov 2026, from 1 Dec 2026". */
export function pushWords(item: PushItem, batch: { kind: PushKind; state: BatchState }): string {
  const { state, option, updatedAt } = item;
  const name = { push: 'Push', undo: 'Undo', correction: 'Correction' }[batch.kind];
  if (state === 'waiting' || state === 'writing')
    return `${name} ${batch.state === 'paused' ? 'paused' : 'under way'}`;
  if (state !== 'done') return `${ELSE[state] ?? state}${lookWords(item)}`;
  const on = today(new Date(updatedAt));
  const to = figure(option.newQuantity);
  const change = option.oldQuantity === null ? to : `${figure(option.oldQuantity)} to ${to}`;
  const day = dayLabel(on);
  if (batch.kind === 'undo') return `Undone on ${day}: ${change}`;
  if (batch.kind === 'correction') return `Put right on ${day}: ${change}`;
  const from = option.day > on ? `, from ${dayLabel(option.day)}` : '';
  return `${option.lineId === null ? 'Added' : 'Pushed'} ${change} on ${day}${from}`;
}

function lookWords(item: PushItem): string {
  if (needsPerson(item)) return ': look at it';
  if (item.undoneBy !== null) return ', put right since';
  return item.settled ? `, settled on ${dayLabel(today(new Date(item.settled.at)))}` : '';
}
