import type { Input, Output } from '@/lib/messaging/protocol';
import { searchForm } from '@/lib/model/names';
import type { Context } from './context';

/** Records that contain every word of the query; those that begin with it first, then by name. */
function found<T>(records: readonly T[], query: string, texts: (record: T) => string[]): T[] {
  const words = searchForm(query).split(' ').filter(Boolean);
  const whole = words.join(' ');
  return records
    .map((record) => ({
      record,
      text: texts(record).map(searchForm).join(' \u0000 '),
      name: texts(record)[0] ?? '',
    }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .sort(
      (a, b) =>
        Number(b.text.startsWith(whole)) - Number(a.text.startsWith(whole)) || a.name.localeCompare(b.name),
    )
    .map(({ record }) => record);
}

export async function searchCompanies(
  { store }: Pick<Context, 'store'>,
  { query, limit }: Input<'companies.search'>,
): Promise<Output<'companies.search'>> {
  const companies = found(await store.companies.all(), query, (c) => [c.name, c.identifier, c.city, c.state]);
  const items = companies.slice(0, limit).map(({ id, name, identifier, city, state, inactive }) => ({
    id,
    name,
    identifier,
    city,
    state,
    inactive,
  }));
  return { items, total: companies.length };
}

export async function searchProducts(
  { store }: Pick<Context, 'store'>,
  { query, limit }: Input<'products.search'>,
): Promise<Output<'products.search'>> {
  const products = found(await store.products.all(), query, (p) => [p.identifier, p.description]);
  const items = products.slice(0, limit).map(({ id, identifier, description, unitPrice, inactive }) => ({
    id,
    identifier,
    description,
    unitPrice,
    inactive,
  }));
  return { items, total: products.length };
}
