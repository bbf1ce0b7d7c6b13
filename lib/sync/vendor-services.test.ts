import { describe, expect, it } from 'vitest';
import type { LmpiProduct, LmpiServicePlan } from '@/lib/lmpi/types';
import { createCatalogue, vendorServiceOf } from './vendor-services';

const plan = (change: Partial<LmpiServicePlan>): LmpiServicePlan => ({
  servicePlanId: 'p1',
  name: 'WFBSS-Full',
  product: 'Worry-Free',
  productCode: 'WF',
  version: 'full',
  ...change,
});
const vendorProduct = (name: string, productCode: string): LmpiProduct => ({
  productId: null,
  name,
  productCode,
  version: null,
  type: 'SaaS',
  servicePlans: [],
});
const names = { productName: 'Worry-Free', servicePlan: 'WFBSS-Full', unit: 'Seats' };
const service = (plans: LmpiServicePlan[], row = names, products: LmpiProduct[] = []) =>
  vendorServiceOf(row, createCatalogue(plans, products), undefined, 1);

describe('vendor services', () => {
  it('finds the plan by name and product', () => {
    const other = plan({ servicePlanId: 'p2', product: 'Cloud App', version: 'trial' });
    expect(service([plan({}), other])).toMatchObject({
      servicePlanId: 'p1',
      productCode: 'WF',
      version: 'full',
      trialOrNotForResale: false,
    });
    expect(service([plan({ name: 'wfbss-full ', product: 'WORRY-FREE' })]).servicePlanId).toBe('p1');
  });

  it('takes the name alone only when there is one such plan', () => {
    const renamed = { ...names, productName: 'Worry-Free Services' };
    expect(service([plan({})], renamed).servicePlanId).toBe('p1');
    expect(
      service([plan({}), plan({ servicePlanId: 'p2', product: 'Other' })], renamed).servicePlanId,
    ).toBeNull();
  });

  it('names no plan when two fit, but what both agree on', () => {
    const two = service([plan({}), plan({ servicePlanId: 'p2', productCode: 'XX' })]);
    expect(two).toMatchObject({ servicePlanId: null, productCode: null, version: 'full' });
  });

  it('takes the code of the product when no plan tells it', () => {
    const products = [vendorProduct('Worry-Free', 'WF'), vendorProduct('Cloud App', 'CA')];
    expect(service([], names, products)).toMatchObject({ productCode: 'WF', version: null });
    expect(service([], names, [...products, vendorProduct('Worry-Free', 'W2')]).productCode).toBeNull();
  });

  it.each([
    ['Trend Vision One™_trial', true],
    ['Worry Free TRIAL (30 days)', true],
    ['Trials', true],
    ['NFR - Cloud App', true],
    ['Not for resale', true],
    ['not-for-resale', true],
    ['Industrial', false],
    ['NFRX', false],
    ['Trialogue', false],
    ['Resale', false],
  ])('reads from the plan name "%s" whether it is sold: %s', (servicePlan, expected) => {
    expect(service([], { ...names, servicePlan }).trialOrNotForResale).toBe(expected);
  });

  it('excludes the trial version whatever its name', () => {
    expect(service([plan({ version: 'trial' })]).trialOrNotForResale).toBe(true);
  });

  it('remembers of a deleted plan that it was a trial', () => {
    const before = service([plan({ version: 'trial' })]);
    expect(vendorServiceOf(names, createCatalogue([], []), before, 2)).toEqual(before);
  });
});
