import type { Input } from '@/lib/messaging/protocol';
import { psaKey } from '@/lib/model/keys';
import { equalForm } from '@/lib/model/names';
import type { Company, Product, PsaKind, Stamped } from '@/lib/model/records';
import type { Repository, Store } from '@/lib/store/contract';
import type { Context } from './context';
import { inTurn } from './in-turn';
import { movedAccount, movedChange, movedService } from './mapping/moved';

/** A page may not fill the store: no more than this many records come from pages. */
const MOST_SEEN = 5_000;

export const seenKey = (psa: PsaKind, name: string): string => psaKey(psa, `page:${equalForm(name)}`);

/**
 * Without PSA keys, companies and products are known only from pages: each one seen is kept, so that it can be
 * mapped in the panel.
 */
export async function rememberSeen(context: Context, request: Input<'page.rows'>): Promise<void> {
  const { store } = context;
  const stamp = { updatedAt: context.now(), updatedBy: 'page' as const };
  const companies = new Map<string, Company>();
  const products = new Map<string, Product>();
  for (const { company, product, description } of request.rows) {
    if (company && equalForm(company)) {
      const id = seenKey(request.psa, company);
      companies.set(id, { ...blankCompany, id, psa: request.psa, name: equalForm(company), ...stamp });
    }
    if (product && equalForm(product)) {
      const id = seenKey(request.psa, product);
      const identifier = equalForm(product);
      products.set(id, {
        ...blankProduct,
        id,
        psa: request.psa,
        identifier,
        description: description ?? '',
        ...stamp,
      });
    }
  }
  const met = [
    await putUnknown(store.companies, companies, (company) => company.name),
    await putUnknown(store.products, products, (product) => product.identifier),
  ];
  // A panel beside the page lists them to be mapped.
  if (met.includes(true)) context.broadcast({ event: 'changed' });
}

/** A name that some record has already is that record, not a second one. False: there is none that was not known. */
async function putUnknown<T extends { id: string }>(
  repository: Repository<T>,
  seen: ReadonlyMap<string, T>,
  nameOf: (record: T) => string,
): Promise<boolean> {
  const known = await repository.all();
  const names = new Set(known.map((record) => equalForm(nameOf(record))));
  const unknown = [...seen.values()].filter((record) => !names.has(nameOf(record)));
  if (unknown.length === 0 || known.length + unknown.length > MOST_SEEN) return false;
  await repository.put(...unknown);
  return true;
}

/**
 * Keys came later: what was mapped to a name seen on a page moves to the record of that name, when it is exactly
 * one; the seen records go.
 */
export const replaceSeen = (store: Store, now: number): Promise<void> =>
  inTurn(store, () => replaceAll(store, now));

async function replaceAll(store: Store, now: number): Promise<void> {
  const companies = await store.companies.all();
  const products = await store.products.all();
  const companyFor = successors(companies, (company) => company.name);
  const productFor = successors(products, (product) => product.identifier);
  if (companyFor.size + productFor.size === 0) return;

  const stamped = <T extends Stamped>(before: readonly T[], move: (one: T) => T): T[] =>
    before.flatMap((one) => {
      const moved = move(one);
      return moved === one ? [] : [{ ...moved, updatedAt: now }];
    });

  const accountMappings = stamped(await store.accountMappings.all(), (one) => movedAccount(one, companyFor));
  const serviceMappings = stamped(await store.serviceMappings.all(), (one) => movedService(one, productFor));
  const mappingChanges = (await store.mappingChanges.all()).map((one) =>
    movedChange(one, companyFor, productFor),
  );
  await store.commit({
    put: { accountMappings, serviceMappings, mappingChanges },
    remove: { companies: [...companyFor.keys()], products: [...productFor.keys()] },
  });
}

/** Seen record's id -> id of the only API record of that name. */
function successors<T extends Company | Product>(
  records: readonly T[],
  name: (record: T) => string,
): Map<string, string> {
  const byName = new Map<string, string | null>();
  for (const record of records) {
    if (record.recordId === null) continue;
    const form = equalForm(name(record));
    byName.set(form, byName.has(form) ? null : record.id);
  }
  return new Map(
    records.flatMap((record): [string, string][] => {
      const successor = record.recordId === null ? byName.get(equalForm(name(record))) : null;
      return successor ? [[record.id, successor]] : [];
    }),
  );
}

const blankCompany = {
  recordId: null,
  identifier: '',
  city: '',
  state: '',
  postalCode: '',
  country: '',
  website: '',
  status: '',
  inactive: false,
};
const blankProduct = { recordId: null, codes: [], unitPrice: null, inactive: false };
