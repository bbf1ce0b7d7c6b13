import type { Agreement, Company, Problem, Product } from '@/lib/model/records';
import type { ApiPage, ListRequest, PsaApi } from '@/lib/psa/contract';
import type { Changes, Repository, Store } from '@/lib/store/contract';
import { PREFIX, stampedProblems, unusableRecord } from '../problems';
import { type Marks, readMarks, SYNC_SETTINGS } from '../settings';
import { byId, says } from '../stamps';
import type { Stage, StageContext } from './stage';

const DAY = 86_400_000;
/** Clocks differ, and a record may be changed while it is being read. */
const OVERLAP = DAY;
/** Only a full read shows what is gone. */
const FULL_AT_LEAST_EVERY = 7 * DAY;

type Needs = 'store' | 'startedAt' | 'psa' | 'signal';
type ListName = 'companies' | 'products' | 'agreements';

interface List<T extends { id: string }> {
  name: ListName;
  what: string;
  read(psa: PsaApi, request: ListRequest): Promise<ApiPage<T>>;
  kept(store: Store): Pick<Repository<T>, 'some' | 'all' | 'count'>;
  put(records: T[]): NonNullable<Changes['put']>;
  /** What a record becomes that the PSA no longer has; null when it says so already. */
  gone(record: T): T | null;
  /** What else a page changes. */
  also?(page: T[], kept: (id: string) => T | undefined, full: boolean): Changes;
}

const listStage = <T extends Company | Product | Agreement>(list: List<T>): Stage<Needs> => ({
  side: 'psa',
  what: list.what,
  async step(context, progress) {
    const began = progress.page !== null;
    const since = began ? progress.since : await sinceWhen(context, list);
    const request = { changedSince: since, cursor: progress.page, signal: context.signal };
    const page = await list.read(context.psa, request);
    const items = page.items.map((item): T => ({ ...item, updatedAt: context.startedAt, updatedBy: 'sync' }));
    const unusable = progress.unusable + page.problems.length;
    const ended = page.next === null;
    const provesAbsence = ended && since === null && unusable === 0;
    const gone = provesAbsence ? vanished(list, context, await list.kept(context.store).all(), items) : [];
    const problems = problemsOf(list.name, page.problems, context.startedAt);
    return {
      changes: {
        ...list.also?.(items, byId(await keptOf(list, context.store, items)), since === null),
        put: { ...list.put([...items, ...gone]), problems },
        // The first page of a full read clears what earlier ones found.
        ...(began || since !== null ? {} : { problems: [{ prefix: PREFIX.psaList(list.name), problems }] }),
        ...(ended ? { settings: { [SYNC_SETTINGS.marks]: await marked(context, list.name, since) } } : {}),
      },
      progress: ended ? null : { ...progress, page: page.next, since, unusable },
      done: items.length + page.problems.length,
      of: null,
    };
  },
});

const keptOf = <T extends { id: string }>(list: List<T>, store: Store, page: T[]): Promise<T[]> =>
  list.kept(store).some(page.map(({ id }) => id));

/** The start of the last complete read; null: everything is to be read. */
async function sinceWhen<T extends { id: string }>(
  { store, startedAt, psa }: Pick<StageContext, Needs>,
  list: List<T>,
): Promise<number | null> {
  const mark = (await readMarks(store))[`${psa.psa}.${list.name}`];
  const isEmpty = (await list.kept(store).count()) === 0;
  if (!mark || isEmpty || startedAt - mark.fullAt >= FULL_AT_LEAST_EVERY) return null;
  // The clock was put back since: nobody knows what changed in between.
  if (mark.readAt > startedAt || mark.fullAt > startedAt) return null;
  return mark.readAt - OVERLAP;
}

async function marked(
  { store, startedAt, psa }: Pick<StageContext, Needs>,
  name: ListName,
  since: number | null,
): Promise<Marks> {
  const marks = await readMarks(store);
  const key = `${psa.psa}.${name}`;
  const fullAt = since === null ? startedAt : (marks[key]?.fullAt ?? 0);
  return { ...marks, [key]: { readAt: startedAt, fullAt } };
}

/** A full read stamps everything that it meets; what kept its older stamp is gone from the PSA. */
function vanished<T extends Company | Product | Agreement>(
  list: List<T>,
  { psa, startedAt }: Pick<StageContext, Needs>,
  kept: T[],
  page: T[],
): T[] {
  const met = new Set(page.map(({ id }) => id));
  return kept
    .filter((record) => record.psa === psa.psa && record.recordId !== null)
    .filter((record) => record.updatedAt < startedAt && !met.has(record.id))
    .flatMap((record) => list.gone(record) ?? [])
    .map((record): T => ({ ...record, updatedAt: startedAt, updatedBy: 'sync' }));
}

const problemsOf = (name: ListName, sentences: string[], at: number): Problem[] =>
  stampedProblems(
    sentences.map((said) => unusableRecord(PREFIX.psaList(name), 'unusable psa record', said)),
    at,
  );

export const psaCompanies = listStage<Company>({
  name: 'companies',
  what: 'The list of companies',
  read: (psa, request) => psa.companies(request),
  kept: (store) => store.companies,
  put: (companies) => ({ companies }),
  gone: (company) => (company.inactive ? null : { ...company, inactive: true }),
});

export const psaProducts = listStage<Product>({
  name: 'products',
  what: 'The list of products',
  read: (psa, request) => psa.products(request),
  kept: (store) => store.products,
  put: (products) => ({ products }),
  gone: (product) => (product.inactive ? null : { ...product, inactive: true }),
});

export const psaAgreements = listStage<Agreement>({
  name: 'agreements',
  what: 'The list of agreements',
  read: (psa, request) => psa.agreements(request),
  kept: (store) => store.agreements,
  put: (agreements) => ({ agreements }),
  gone: (agreement) => (agreement.status === 'Inactive' ? null : { ...agreement, status: 'Inactive' }),
  // Lines of a changed agreement count as never read. A list of changes may name one for its lines' sake alone.
  also: (page, kept, full) => {
    const isChanged = (agreement: Agreement): boolean => {
      const before = kept(agreement.id);
      return !full || !before || !says(before, agreement);
    };
    return { remove: { lineReads: page.filter(isChanged).map(({ id }) => id) } };
  },
});
