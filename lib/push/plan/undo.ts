import { dayLabel } from '@/lib/model/calendar';
import { add, compare, type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import { figure } from '@/lib/model/figure';
import type { NextInvoice, PlannedLine, ProductSight, PushOption, PushWrite } from '@/lib/model/push';
import type { ItemState, PushItem } from '@/lib/model/push-journal';
import type { PsaWrites } from '@/lib/psa/write-contract';
import { changedSince } from '../conflict';
import { lineOf } from '../judge';
import { backwards } from './backwards';
import { sightOn } from './sight-on';
import { tooFew } from './too-few';

const cannotUndo = (sentence: string, nextStep = 'Look at the row in the PSA.'): Failure => ({
  code: 'push.cannot-undo',
  sentence,
  nextStep,
});

/** What an item has written, to be taken back; of one that counted twice the second time alone is (`correction`). */
export function planUndo(
  item: PushItem,
  kind: 'undo' | 'correction',
  /** The product on the agreement as read now; a failure: it could not be read. */
  read: ProductSight | Failure,
  writes: Pick<PsaWrites, 'describe' | 'removes'>,
  isTaken: (agreementId: string, productId: string) => boolean,
): PlannedLine {
  const { line, option } = item;
  const base = {
    ...line,
    id: item.id,
    undoes: item.id,
    expected: null,
    billed: null,
    variance: null,
    // It rests on the line alone, as our write left it.
    restsOn: [],
  };
  const refused = (cannot: Failure): PlannedLine => ({ ...base, options: [], suggested: null, cannot });
  const over = notUndoable(item, kind);
  if (over) return refused(over);
  if (!Array.isArray(read)) return refused(read);
  if (isTaken(option.agreementId, line.productId))
    return refused(
      cannotUndo('The row is in a push that is not over yet.', 'Wait until it has ended, or stop it.'),
    );
  const now = sightOn(read, option.day);
  const changed = changedSince(item, now);
  if (changed) return refused(cannotUndo(`Changed since: ${changed}. It is left as it is.`));
  const back = backwards(item, kind, now, writes.removes);
  if (back.length === 0)
    return refused(cannotUndo('Nothing of it is there to be taken back.', 'Nothing has to be done.'));
  const written = new Set(back.map((write) => ('lineId' in write ? write.lineId : null)));
  const posted = now.find(
    ({ lineId, postedTo }) => written.has(lineId) && postedTo !== null && postedTo >= option.day,
  );
  if (posted?.postedTo)
    return refused(
      cannotUndo(`The period is posted up to ${dayLabel(posted.postedTo)}, and cannot be undone any more.`),
    );
  const less = tooFew(now, back);
  if (less) return refused(cannotUndo(less));
  const made = optionOf(item, kind, now, back, writes);
  return { ...base, options: [made], suggested: made.id, cannot: null };
}

/** Something of it was written, as far as is known. */
export const wasWritten = (state: ItemState): boolean =>
  state === 'done' || state === 'half done' || state === 'done twice';

/** What can be told without reading; null: nothing stands against it. */
export function notUndoable(
  { state, undoneBy, option }: PushItem,
  kind: 'undo' | 'correction',
): Failure | null {
  if (undoneBy !== null) return cannotUndo('It was undone already.', 'Nothing has to be done.');
  if (kind === 'correction')
    return state === 'done twice' ? null : cannotUndo('It did not count twice.', 'Nothing has to be done.');
  if (!wasWritten(state))
    return cannotUndo('Nothing was written by it that could be undone.', 'Nothing has to be done.');
  return option.undo.possible ? null : cannotUndo(option.undo.words);
}

function optionOf(
  item: PushItem,
  kind: 'undo' | 'correction',
  now: ProductSight,
  writes: PushWrite[],
  { describe }: Pick<PsaWrites, 'describe'>,
): PushOption {
  const { option } = item;
  const id = option.lineId ?? item.addedLineId;
  const here = lineOf(now, id)?.quantity ?? null;
  const becomes = kind === 'correction' ? option.newQuantity : (option.oldQuantity ?? ZERO);
  const isCutOver = option.writes.length > 1;
  return {
    ...option,
    id: `${kind} ${item.id}`,
    label: kind === 'undo' ? 'Undo' : 'Correct',
    lineId: id,
    oldQuantity: isCutOver ? option.newQuantity : here,
    newQuantity: becomes,
    meaning: meaningOf(item, kind, becomes),
    nextInvoice: invoiceOf(item, kind),
    undo: writes.some((write) => write.kind === 'remove line')
      ? { possible: false, words: 'Cannot be undone: the row would have to be added again.' }
      : { possible: true, words: 'Can be undone in turn, as it was done.' },
    notices:
      compare(becomes, ZERO) === 0 && writes.some((write) => write.kind === 'adjust units')
        ? [MAY_REFUSE]
        : [],
    writes,
    sends: writes.map((write) => describe(write, now)),
    basis: now,
  };
}

const MAY_REFUSE =
  'The PSA may refuse to bring it to 0; then nothing changes, and the row has to be taken away there.';

function meaningOf({ option, addedLineId }: PushItem, kind: 'undo' | 'correction', becomes: Decimal): string {
  if (kind === 'correction') return `It counted twice: it becomes ${figure(becomes)}, as was meant.`;
  if (addedLineId === null)
    return option.writes.some(({ kind }) => kind === 'adjust units')
      ? `It becomes ${figure(becomes)} again, from ${dayLabel(option.day)} on.`
      : `Its quantity becomes ${figure(becomes)} again at once. An invoice that was made already stays as it is.`;
  return option.writes.length > 1
    ? 'The new row is taken away, and the one before goes on as it was.'
    : 'The row that was added is taken away again.';
}

/** What was added to the next invoice is taken off it again. */
function invoiceOf({ option, state }: PushItem, kind: 'undo' | 'correction'): NextInvoice {
  const { difference, about } = option.nextInvoice;
  if (difference === null)
    return { difference, about: true, words: 'Its part of the next invoice is not known.' };
  const once = subtract(ZERO, difference);
  const back = state === 'done twice' && kind === 'undo' ? add(once, once) : once;
  const becomes = compare(back, ZERO) === 0 ? 'as it was' : isNegative(back) ? 'lower again' : 'higher again';
  return {
    difference: back,
    about: about || kind === 'correction',
    words: `The next invoice is ${becomes}, unless one was made meanwhile.`,
  };
}
