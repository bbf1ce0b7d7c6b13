import type { Input, Output } from '@/lib/messaging/protocol';
import { equalForm } from '@/lib/model/names';
import type { Context } from '../context';
import { viewName } from './failures';
import { inReviewTurn } from './turn';

/** In the order of their names, as a person reads them. */
export async function views({ store }: Pick<Context, 'store'>): Promise<Output<'review.views'>> {
  const all = await store.savedViews.all();
  return { views: all.toSorted((a, b) => a.name.localeCompare(b.name)) };
}

/** One that another tab has removed meanwhile is kept anew: somebody is saving it. */
export async function saveView(
  context: Context,
  { id, name, view }: Input<'review.saveView'>,
): Promise<Output<'review.saveView'>> {
  const { store } = context;
  const called = equalForm(name);
  if (called === '') throw viewName('The view has no name.');
  const saved = id ?? crypto.randomUUID();
  await inReviewTurn(store, async () => {
    const isTaken = (await store.savedViews.all()).some(
      (other) => other.id !== saved && folded(other.name) === folded(called),
    );
    if (isTaken) throw viewName(`There is a view called "${called}" already.`);
    await store.savedViews.put({
      id: saved,
      name: called,
      view,
      updatedAt: context.now(),
      updatedBy: 'user',
    });
  });
  context.broadcast({ event: 'review' });
  return { id: saved };
}

/** Removing one that is gone is done already. */
export async function removeView(context: Context, { id }: Input<'review.removeView'>): Promise<void> {
  await inReviewTurn(context.store, () => context.store.savedViews.delete(id));
  context.broadcast({ event: 'review' });
}

const folded = (name: string): string => equalForm(name).toLocaleLowerCase('en');
