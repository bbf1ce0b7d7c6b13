import type { Input, Output } from '@/lib/messaging/protocol';
import { today } from '@/lib/model/calendar';
import { type Failure, FailureError, failureOf } from '@/lib/model/failure';
import type { PushPlan } from '@/lib/model/push';
import { NOT_CONNECTED, refuse } from '@/lib/push/failures';
import type { Context } from '../context';
import { frozen } from './deps';
import { limitsOf } from './limits';
import { memberOf } from './member';
import { planBack } from './plan-back';
import { planGroups } from './plan-groups';
import type { Planning } from './planning';

/** ms for everything that is read for a plan. */
const PATIENCE = 120_000;
/** Plans that are kept to be confirmed: windows may show one each. */
const PLANS_KEPT = 5;

/** What would be written, read from the PSA now and kept until it is confirmed. Writes nothing to the PSA. */
export async function plan(context: Context, { of, day }: Input<'push.plan'>): Promise<Output<'push.plan'>> {
  // Before anything is read: what is pushed meanwhile makes the plan an old one.
  const at = context.now();
  const [api, system] = [await context.psa(), await context.psaSystem()];
  if (!api || !system) return refuse(NOT_CONNECTED);
  const planning: Planning = { context, api, system, signal: AbortSignal.timeout(PATIENCE) };
  // Before the rest, whose patience may run out: rows that were not read hold themselves alone.
  const right = await rightMissing(planning);
  const isBack = 'undoBatch' in of || 'undoItem' in of || 'correctItem' in of;
  const { lines, undoes } = isBack
    ? await planBack(planning, of)
    : { lines: await planGroups(planning, of, day), undoes: null };
  const kind = isBack ? ('correctItem' in of ? 'correction' : 'undo') : 'push';
  // What was written wrongly may be taken back whatever the report says.
  const held = (isBack ? null : await frozen(context)) ?? right;
  const made: PushPlan = {
    id: crypto.randomUUID(),
    updatedAt: at,
    updatedBy: 'user',
    kind,
    psa: system.kind,
    system: system.label,
    systemId: system.id,
    madeAt: at,
    today: today(new Date(at)),
    lines,
    limits: await limitsOf(context),
    held,
    notes: api.writes.note !== null,
    member: await memberOf(context, system.kind),
    undoes,
  };
  await keep(context, made);
  return made;
}

/** Whatever keeps it from being known keeps from writing too. */
async function rightMissing({ api, signal }: Planning): Promise<Failure | null> {
  try {
    return await api.writes.missingRight(signal);
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    return failureOf(thrown);
  }
}

async function keep({ store }: Context, made: PushPlan): Promise<void> {
  const others = (await store.pushPlans.all()).sort((a, b) => b.madeAt - a.madeAt);
  const old = others.slice(PLANS_KEPT - 1).map(({ id }) => id);
  await store.commit({ remove: { pushPlans: old }, put: { pushPlans: [made] } });
}
