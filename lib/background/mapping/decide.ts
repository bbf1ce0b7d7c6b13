import { FailureError } from '@/lib/model/failure';
import type { AccountMapping, MappingChange, ServiceMapping, Stamped } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import type { Context } from '../context';
import { inTurn } from '../in-turn';

/** How many steps can be undone. The whole history is read with each decision: a few imports must not make it slow. */
const MOST_STEPS = 100;
const MOST_MAPPINGS = 20_000;

/** What a person decided: mappings as they shall be, stamps apart. */
export interface Decision {
  /** What was done, for undo: "Linked Acme to Acme Ltd". */
  label: string;
  accounts?: readonly Unstamped<AccountMapping>[];
  services?: readonly Unstamped<ServiceMapping>[];
  by?: Stamped['updatedBy'];
}
type Unstamped<T> = Omit<T, keyof Stamped>;

/**
 * Every change of a mapping by a person goes through here: written at once with its step of the history in one
 * transaction, and told to all open pages. `work` reads what it needs; null: there is nothing to change.
 */
export async function decide(
  context: Pick<Context, 'store' | 'now' | 'broadcast'>,
  work: () => Promise<Decision | null>,
): Promise<void> {
  const { store } = context;
  const done = await inTurn(store, async () => {
    const decision = await work();
    return decision !== null && keep(store, decision, context.now());
  });
  if (done) context.broadcast({ event: 'changed' });
}

async function keep(store: Store, decision: Decision, now: number): Promise<boolean> {
  const stamp = { updatedAt: now, updatedBy: decision.by ?? ('user' as const) };
  const accounts = await stepsOf(store.accountMappings, decision.accounts ?? [], stamp);
  const services = await stepsOf(store.serviceMappings, decision.services ?? [], stamp);
  if (accounts.length + services.length === 0) return false;
  const history = await store.mappingChanges.all();
  const last = history.at(-1);
  const change: MappingChange = {
    id: String(Number(last?.id ?? 0) + 1).padStart(12, '0'),
    label: decision.label,
    accounts,
    services,
    undone: false,
    ...stamp,
  };
  await store.commit({
    remove: { mappingChanges: forgotten(history, change) },
    put: {
      accountMappings: accounts.map(({ after }) => after),
      serviceMappings: services.map(({ after }) => after),
      mappingChanges: [change],
    },
  });
  return true;
}

/** What was undone cannot be redone once something else was done; of the rest the newest stay, as many as there is room for. */
function forgotten(history: readonly MappingChange[], newest: MappingChange): string[] {
  let steps = 1;
  let mappings = sizeOf(newest);
  let isFull = false;
  return history
    .toReversed()
    .filter((step) => {
      if (step.undone) return true;
      steps += 1;
      mappings += sizeOf(step);
      isFull ||= steps > MOST_STEPS || mappings > MOST_MAPPINGS;
      return isFull;
    })
    .map(({ id }) => id);
}
const sizeOf = ({ accounts, services }: MappingChange): number => accounts.length + services.length;

async function stepsOf<T extends AccountMapping | ServiceMapping>(
  repository: { some(ids: readonly string[]): Promise<T[]> },
  decided: readonly Unstamped<T>[],
  stamp: Stamped,
): Promise<{ id: string; before: T | null; after: T }[]> {
  const before = new Map((await repository.some(decided.map(idOf))).map((kept) => [kept.id, kept]));
  return decided.flatMap((mapping) => {
    const kept = before.get(idOf(mapping)) ?? null;
    const after = { ...mapping, ...stamp } as T;
    return standing(kept) === standing(after) ? [] : [{ id: after.id, before: kept, after }];
  });
}

const idOf = (mapping: object): string => (mapping as { id: string }).id;

/** What a mapping says, stamps apart. */
export function meaning(mapping: AccountMapping | ServiceMapping | null): string {
  if (mapping === null) return 'null';
  const { updatedAt: _at, updatedBy: _by, deletedAt, ...rest } = mapping;
  return JSON.stringify({ ...rest, deleted: deletedAt !== null }, Object.keys(rest).concat(INNER).sort());
}

/**
 * What a mapping comes to: one that is deleted, or neither linked nor excluded, comes to as much as none at all, but for
 * the basis that a service is linked with next.
 */
export function standing(mapping: AccountMapping | ServiceMapping | null): string {
  if (mapping === null) return 'none';
  const targets = 'feeds' in mapping ? mapping.feeds : mapping.companies;
  const says = mapping.deletedAt === null && (mapping.excluded !== null || targets.length > 0);
  if (says) return meaning(mapping);
  return 'basis' in mapping && mapping.basis !== 'used' ? `none ${mapping.basis}` : 'none';
}

const INNER = [
  'deleted',
  'companyId',
  'productId',
  'name',
  'share',
  'kind',
  'count',
  'percent',
  'rule',
  'allowance',
  'multiplier',
  'minimum',
  'roundUp',
];

export const gone = (): FailureError =>
  new FailureError({
    code: 'mapping.gone',
    sentence: 'This record is not there any more.',
    nextStep: 'Refresh the list and choose again.',
  });
