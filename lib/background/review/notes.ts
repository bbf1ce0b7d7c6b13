import type { Input } from '@/lib/messaging/protocol';
import type { Context } from '../context';
import { emptyNote, gone } from './failures';
import { remember } from './settle';
import { inReviewTurn } from './turn';

/** Fails with `review.gone`, and `review.note` for one that says nothing. */
export async function addNote(context: Context, input: Input<'review.note'>): Promise<void> {
  const text = input.text.trim();
  if (text === '') throw emptyNote();
  await inReviewTurn(context.store, async () => {
    const record = await context.store.findingRecords.get(input.findingId);
    if (!record) throw gone();
    const at = context.now();
    const notes = [...record.notes, { text, at }];
    await remember(context, [{ ...record, notes, updatedAt: at, updatedBy: 'user' }]);
  });
  context.broadcast({ event: 'review' });
}
