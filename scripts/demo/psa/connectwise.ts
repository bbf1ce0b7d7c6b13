import { agreementUrl } from '@/simulators/connectwise/ui/urls';
import { CONNECTWISE_HOST } from '@/simulators/world';
import type { DemoPsa, SeenRow } from './demo-psa';

export const CONNECTWISE: DemoPsa = {
  kind: 'connectwise',
  name: 'ConnectWise',
  keys: ({ connectwise: { company, publicKey, privateKey, clientId } }) => ({
    site: CONNECTWISE_HOST,
    company,
    publicKey,
    privateKey,
    clientId,
  }),
  rows: ({ truth }) =>
    truth.rows.map(({ additionId, ...row }) => ({ ...row, line: `addition:${additionId}` })),
  companyDetail({ connectwise }, companyId) {
    const company = connectwise.companies.find(({ id }) => id === companyId);
    return company && { name: String(company.name), identifier: String(company.identifier) };
  },
  product({ connectwise }, productId) {
    const product = connectwise.catalog.find(({ identifier }) => identifier === productId);
    const label = String(product?.identifier);
    return product && { query: label, label, detail: String(product.description) };
  },
  agreements: ({ connectwise }) => connectwise.agreements.length,
  setDark: ({ connectwise }, dark) => {
    connectwise.ui.settings = { dark };
  },
  addressOf: (agreementId) => agreementUrl(CONNECTWISE_HOST, agreementId),
  async frameOf(page) {
    await page.locator('.cw-ml-row').first().waitFor();
    return page.mainFrame();
  },
  quantities: ({ connectwise }) =>
    new Map(
      Object.values(connectwise.rest.state.additions)
        .flat()
        .map(({ id, quantity, cancelledDate }) => [`${id}`, `${quantity} ${cancelledDate ?? ''}`]),
    ),
  writes: ({ connectwise }) => connectwise.rest.writes.length,
  readRows(): SeenRow[] {
    const { __sim } = globalThis as unknown as {
      __sim: { shown(): { row: Element; recordId: number | null }[] };
    };
    return __sim.shown().flatMap(({ row, recordId }) => {
      const face = row.querySelector('[data-seatcheck="badge"]')?.shadowRoot?.querySelector('.face');
      const sentence = face?.getAttribute('aria-label') ?? null;
      return recordId === null ? [] : [{ line: `addition:${recordId}`, sentence }];
    });
  },
};
