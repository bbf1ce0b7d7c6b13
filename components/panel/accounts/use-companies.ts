import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type BackgroundLink, useBackground } from '@/components/shared/background';
import type { CompanyItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';

export interface CompaniesStore {
  /** By name; null until the first answer. The same array as long as nothing in it is another. */
  companies: ReadonlySignal<readonly CompanyItem[] | null>;
  failure: ReadonlySignal<Failure | null>;
  /** Never throws. */
  reload(): Promise<void>;
}

/** ms of quiet after a change by hand. Most of them are mappings, which change no company. */
const AFTER_CHANGE = 2_000;
const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** All companies: asked once, at Refresh, and a while after other changes (a page may have shown a new one). */
export function createCompaniesStore(link: BackgroundLink, end: AbortSignal): CompaniesStore {
  const companies = signal<readonly CompanyItem[] | null>(null);
  const failure = signal<Failure | null>(null);
  let latest = 0;
  let answered: readonly CompanyItem[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function reload(): Promise<void> {
    latest += 1;
    const asked = latest;
    try {
      const { items } = await link.ask('companies.list', {});
      if (asked !== latest || end.aborted) return;
      if (!areSame(answered, items))
        companies.value = items.toSorted((a, b) => BY_NAME.compare(a.name, b.name));
      answered = items;
      failure.value = null;
    } catch (thrown) {
      if (asked === latest && !end.aborted) failure.value = failureOf(thrown);
    }
  }

  link.onEvent(({ event }) => {
    // 'status' says nothing of companies, and must not put off a question; the first ones come with a sync, which
    // tells of nothing else.
    if (event === 'status') {
      if (answered?.length === 0) void reload();
      return;
    }
    clearTimeout(timer);
    if (event === 'published') void reload();
    // While there is none, the next one is worth a question at once.
    else timer = setTimeout(() => void reload(), companies.peek()?.length ? AFTER_CHANGE : 0);
  }, end);
  end.addEventListener('abort', () => clearTimeout(timer));
  void reload();
  return { companies, failure, reload };
}

const areSame = (before: readonly CompanyItem[] | null, after: readonly CompanyItem[]): boolean =>
  before !== null &&
  before.length === after.length &&
  before.every((one, at) => {
    const other = after[at];
    return other !== undefined && FIELDS.every((field) => one[field] === other[field]);
  });

const FIELDS = [
  'id',
  'name',
  'identifier',
  'city',
  'state',
  'postalCode',
  'country',
  'website',
  'inactive',
] as const satisfies readonly (keyof CompanyItem)[];

/** The companies, kept up to date while the component is there. */
export function useCompanies(): CompaniesStore {
  const link = useBackground();
  const { store, end } = useMemo(() => {
    const controller = new AbortController();
    return { store: createCompaniesStore(link, controller.signal), end: controller };
  }, [link]);
  useEffect(() => () => end.abort(), [end]);
  return store;
}
