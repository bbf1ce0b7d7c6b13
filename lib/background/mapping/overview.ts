import type { MappingOverview } from '@/lib/messaging/protocol';
import type { Context } from '../context';
import { concerning } from '../problems';
import { distinctions } from '../told-apart';
import { driftsOf } from './drift';
import { finishedAt } from './finish';
import { nextSteps } from './history';
import { accountItem, serviceItem } from './items';
import { problemItem } from './problem-item';
import { wereRead } from './were-read';
import { byId, mappingWorld } from './world';

type Reading = Pick<Context, 'store' | 'now'>;

/** Everything the panel lists: vendor accounts and services with their state, problems, drift and history. */
export async function mappingOverview(context: Reading): Promise<MappingOverview> {
  const { store } = context;
  const [world, problems, finished, history] = await Promise.all([
    mappingWorld(context),
    store.problems.all(),
    finishedAt(store),
    store.mappingChanges.all(),
  ]);
  const told = distinctions(world.accounts);
  const accountById = byId(world.accounts);
  const isNew = ({ firstSeenAt }: { firstSeenAt: number }): boolean =>
    finished !== null && firstSeenAt > finished;
  const { undo, redo } = nextSteps(history);
  return {
    reportMonth: world.reported ? world.month : null,
    accounts: world.accounts.map((account) => ({
      ...accountItem(world, account, told.get(account.id) ?? ''),
      isNew: isNew(account),
    })),
    services: world.services.map((service) => ({ ...serviceItem(world, service), isNew: isNew(service) })),
    problems: concerning(problems, world.month).map((problem) => problemItem(problem, accountById, told)),
    drifts: driftsOf(world, await wereRead(store)),
    history: { undo: undo?.label ?? null, redo: redo?.label ?? null },
    finishedAt: finished,
  };
}
