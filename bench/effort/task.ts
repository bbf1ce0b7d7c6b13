import type { Page } from 'playwright-core';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { ask } from '@/scripts/demo/ask';
import type { CwRecord, Msp } from '@/simulators/msp';

/** What the person knows: the company of each account, and the Product ID of each service. */
export class Task {
  readonly #companies: ReadonlyMap<string, CwRecord | undefined>;

  constructor(
    private readonly msp: Msp,
    items: readonly VendorAccountItem[],
  ) {
    const companies = new Map(msp.connectwise.companies.map((company) => [company.id, company]));
    this.#companies = new Map(
      items.map(({ id, name, city }) => {
        const truth = msp.truth.accounts.find(({ customerId, customerName, city: where }) =>
          customerId === null ? customerName === name && where === city : customerId.toLowerCase() === id,
        );
        return [id, companies.get(truth?.companyId ?? 0)];
      }),
    );
  }

  companyOf(accountId: string): CwRecord | undefined {
    return this.#companies.get(accountId);
  }

  /** By the words of the service's row or button. */
  productOf(words: string): string {
    const service = this.msp.truth.services.find(
      ({ productName, servicePlan, productId }) =>
        productId !== null && words.includes(`${productName} · ${servicePlan}`),
    );
    if (!service?.productId) throw new Error(`Nobody knows the product of "${words}".`);
    return service.productId;
  }

  /** What is left to map, and what is linked to another company than its own. */
  async outcome(panel: Page): Promise<{ left: number; wrong: number }> {
    const { accounts, services } = await ask(panel, 'mapping.overview', {});
    const left = [...accounts, ...services].filter(({ mapping }) => mapping === 'unmapped').length;
    const wrong = accounts.filter(
      ({ id, companies }) =>
        companies.length > 0 && companies[0]?.id !== `connectwise:${this.companyOf(id)?.id}`,
    ).length;
    return { left, wrong };
  }
}
