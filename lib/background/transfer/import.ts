import type { ImportLine, Input, Output } from '@/lib/messaging/protocol';
import { learnedKey } from '@/lib/model/learned';
import type { Context } from '../context';
import { inTurn } from '../in-turn';
import { keepLearned } from '../learned';
import { type Decision, decide } from '../mapping/decide';
import { planImport } from './plan';
import { readMappings } from './read';
import { importWorld } from './world';

/**
 * Without `apply` only what would change is told. With it, it is planned anew on the mappings of that moment and made
 * in one step, which can be undone. Nothing is deleted. Throws FailureError `import.unreadable`.
 */
export async function importMappings(
  context: Pick<Context, 'store' | 'now' | 'broadcast'>,
  { text, apply }: Input<'mapping.import'>,
): Promise<Output<'mapping.import'>> {
  const { store } = context;
  const file = readMappings(text);
  const plan = async () => planImport(await importWorld(store), file);
  if (!apply) return { lines: (await inTurn(store, plan)).lines };

  let lines: ImportLine[] = [];
  await decide(context, async (): Promise<Decision | null> => {
    const { lines: made, accounts, services, layouts } = await plan();
    lines = made;
    // No step of the history: it is no mapping, and holds only where a page bears it out.
    const stamp = { misses: 0, updatedAt: context.now(), updatedBy: 'import' as const };
    const learned = layouts.map((one) => ({
      ...one,
      ...stamp,
      id: learnedKey(one.psa, one.site, one.screen),
    }));
    if (learned.length > 0) await keepLearned(store, learned);
    const count = accounts.length + services.length;
    if (count === 0) return null;
    return { label: `Imported ${count} mapping${count === 1 ? '' : 's'}`, accounts, services, by: 'import' };
  });
  return { lines };
}
