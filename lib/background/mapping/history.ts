import type { Output } from '@/lib/messaging/protocol';
import { type Failure, FailureError } from '@/lib/model/failure';
import type { AccountMapping, MappingChange, ServiceMapping } from '@/lib/model/records';
import type { Repository } from '@/lib/store/contract';
import type { Context } from '../context';
import { inTurn } from '../in-turn';
import { standing } from './decide';

type Mapping = AccountMapping | ServiceMapping;
interface Step<T> {
  id: string;
  before: T | null;
  after: T | null;
}
/** From which state to which a step is to go. */
type Way = (step: Step<Mapping>) => { from: Mapping | null; to: Mapping | null };

const BACK: Way = ({ before, after }) => ({ from: after, to: before });
const FORTH: Way = ({ before, after }) => ({ from: before, to: after });

/** The steps that undo and redo would take. */
export function nextSteps(history: readonly MappingChange[]): {
  undo: MappingChange | undefined;
  redo: MappingChange | undefined;
} {
  return {
    undo: history.findLast((step) => !step.undone),
    redo: history.find((step) => step.undone),
  };
}

/**
 * Takes back the newest step. What was changed since by somebody else stays as it is; when that is all of it, the step
 * is dropped and FailureError `mapping.conflict` says so. `mapping.nothing`: there is no step.
 */
export const undo = (context: Context): Promise<Output<'mapping.undo'>> => walk(context, 'undo', BACK);

export const redo = (context: Context): Promise<Output<'mapping.redo'>> => walk(context, 'redo', FORTH);

async function walk(context: Context, direction: 'undo' | 'redo', way: Way): Promise<{ label: string }> {
  const { store } = context;
  const done = inTurn(store, async () => {
    const step = nextSteps(await store.mappingChanges.all())[direction];
    if (!step) throw new FailureError(direction === 'undo' ? NOTHING_TO_UNDO : NOTHING_TO_REDO);
    const accounts = await reached(store.accountMappings, step.accounts, way, context.now());
    const services = await reached(store.serviceMappings, step.services, way, context.now());
    if (accounts.length + services.length === 0) {
      await store.mappingChanges.delete(step.id);
      throw new FailureError(CONFLICT);
    }
    await store.commit({
      put: {
        accountMappings: accounts,
        serviceMappings: services,
        mappingChanges: [{ ...step, undone: direction === 'undo' }],
      },
    });
    const left = step.accounts.length + step.services.length - accounts.length - services.length;
    return left === 0 ? step.label : `${step.label}; ${left} changed since and stay`;
  });
  try {
    return { label: await done };
  } finally {
    // Also when the step was dropped: every page shows what can be undone.
    context.broadcast({ event: 'changed' });
  }
}

async function reached<T extends Mapping>(
  repository: Repository<T>,
  steps: readonly Step<T>[],
  way: Way,
  now: number,
): Promise<T[]> {
  const kept = new Map((await repository.some(steps.map(({ id }) => id))).map((one) => [one.id, one]));
  return steps.flatMap((step) => {
    const { from, to } = way(step);
    const present = kept.get(step.id) ?? null;
    if (standing(present) !== standing(from)) return [];
    const stamp = { updatedAt: now, updatedBy: to?.updatedBy ?? ('user' as const) };
    // Where there was no mapping a tombstone stays, so that a team could merge it (design.md, decision 13).
    if (to) return [{ ...to, ...stamp, deletedAt: to.deletedAt === null ? null : now } as T];
    // Nor does the basis of a service hold that nobody has chosen then.
    const blank = present && 'basis' in present ? { basis: 'used' as const } : {};
    return present ? [{ ...present, ...blank, ...stamp, deletedAt: now }] : [];
  });
}

const NOTHING_TO_UNDO: Failure = {
  code: 'mapping.nothing',
  sentence: 'There is nothing to undo.',
  nextStep: 'Go on mapping.',
};
const NOTHING_TO_REDO: Failure = {
  code: 'mapping.nothing',
  sentence: 'There is nothing to redo.',
  nextStep: 'Go on mapping.',
};
const CONFLICT: Failure = {
  code: 'mapping.conflict',
  sentence: 'This was changed since, and stays as it is.',
  nextStep: 'Look at it in the list.',
};
