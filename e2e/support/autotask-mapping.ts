import type { AskBackground, VendorAccountItem } from '@/lib/messaging/protocol';
import type { Truth } from '@/simulators/msp/types';
import type { Simulators } from '@/simulators/world';

type TrueAccount = Truth['accounts'][number];

/** Maps what the generator knows to belong together; the services' external ids are its Product IDs. */
export async function mapEverything(world: {
  ask: AskBackground;
  sims: Pick<Simulators, 'msp'>;
}): Promise<void> {
  const { ask, sims } = world;
  const { truth, autotask } = sims.msp;
  const overview = await ask('mapping.overview', {});
  for (const account of truth.accounts) {
    if (account.companyId === null) continue;
    const item = overview.accounts.find((one) => isSame(one, account));
    if (!item) throw new Error(`No vendor account for ${account.customerName}, ${account.city}`);
    const companyId = `autotask:${account.companyId}`;
    if (item.companies[0]?.id !== companyId) await ask('account.link', { accountId: item.id, companyId });
  }
  const { items } = await ask('products.list', {});
  for (const { productId, productName, servicePlan, unit } of truth.services) {
    if (productId === null) continue;
    const service = overview.services.find(
      (one) => one.productName === productName && one.servicePlan === servicePlan && one.unit === unit,
    );
    const record = autotask.services.find(({ externalID }) => externalID === productId);
    const product = items.find(({ id }) => id === `autotask:${record?.id}`);
    if (!service || !product) throw new Error(`No service or product for ${productName} ${servicePlan}`);
    await ask('service.link', { serviceId: service.id, productId: product.id });
  }
}

const isSame = (item: VendorAccountItem, { customerId, customerName, city }: TrueAccount): boolean =>
  customerId === null
    ? item.id.startsWith('name:') && item.name === customerName && item.city === city
    : item.id === customerId.toLowerCase();
