import type { Output } from '@/lib/messaging/protocol';
import type { Context } from '../context';

/** All companies and products, with as much of each as the panel searches, compares and shows. */
export async function companyList({ store }: Pick<Context, 'store'>): Promise<Output<'companies.list'>> {
  const items = (await store.companies.all()).map(
    ({ id, name, identifier, city, state, postalCode, country, website, inactive }) => ({
      id,
      name,
      identifier,
      city,
      state,
      postalCode,
      country,
      website,
      inactive,
    }),
  );
  return { items };
}

export async function productList({ store }: Pick<Context, 'store'>): Promise<Output<'products.list'>> {
  const items = (await store.products.all()).map(
    ({ id, identifier, codes, description, unitPrice, inactive }) => ({
      id,
      identifier,
      codes,
      description,
      unitPrice,
      inactive,
    }),
  );
  return { items };
}
