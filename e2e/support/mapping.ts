import type { AskBackground, VendorAccountItem } from '@/lib/messaging/protocol';
import type { Truth } from '@/simulators/msp/types';
import type { Simulators } from '@/simulators/world';

type TrueAccount = Truth['accounts'][number];

/** Maps what the generator knows to belong together, as a user would who makes no mistake. */
export async function mapEverything({
  ask,
  sims,
}: {
  ask: AskBackground;
  sims: Pick<Simulators, 'msp'>;
}): Promise<void> {
  const { accounts, services } = sims.msp.truth;
  const overview = await ask('mapping.overview', {});
  for (const account of accounts) {
    if (account.companyId === null) continue;
    const item = overview.accounts.find((one) => isSame(one, account));
    if (!item) throw new Error(`No vendor account for ${account.customerName}, ${account.city}`);
    const companyId = `connectwise:${account.companyId}`;
    if (item.companies[0]?.id !== companyId) await ask('account.link', { accountId: item.id, companyId });
  }
  const { items } = await ask('products.list', {});
  for (const service of services) {
    const { productId, productName, servicePlan, unit } = service;
    if (productId === null) continue;
    const item = overview.services.find(
      (one) => one.productName === productName && one.servicePlan === servicePlan && one.unit === unit,
    );
    const product = items.find(({ identifier }) => identifier === productId);
    if (!item || !product) throw new Error(`No service or product for ${productName} ${servicePlan}`);
    await ask('service.link', { serviceId: item.id, productId: product.id });
  }
}

const isSame = (item: VendorAccountItem, { customerId, customerName, city }: TrueAccount): boolean =>
  customerId === null
    ? item.id.startsWith('name:') && item.name === customerName && item.city === city
    : item.id === customerId.toLowerCase();
