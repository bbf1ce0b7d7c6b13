import { describe, expect, it } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import { concealed, readJson } from './answer';
import { readCustomers, readProducts, readServicePlans } from './schemas';
import { readTransactions } from './transactions';

describe('answers', () => {
  it('drops activation codes wherever they stand', () => {
    const text = '{"licenses":[{"ac_code":"XX-SECRET","units":5,"more":[{"ac_code":"YY"}]}]}';
    expect(readJson(text)).toEqual({ licenses: [{ units: 5, more: [{}] }] });
  });
  it('is undefined for what is no JSON', () => {
    expect(readJson('<html>')).toBeUndefined();
    expect(readJson('{"a":')).toBeUndefined();
    expect(readJson('\uFEFF[1]')).toEqual([1]);
  });
  it('conceals secrets', () => {
    expect(concealed({ a: ['key a+c is not A+C', 1, null] }, ['a+c', ''])).toEqual({
      a: ['key (hidden) is not (hidden)', 1, null],
    });
  });
});

describe('customers', () => {
  it('reads what is documented, each customer once', () => {
    const customer = {
      customer_id: 'BD369FC5-61AD-4D40-8D68-11A757369A8F',
      name: ' Stay Green ',
      city: null,
      state: ['odd'],
      postal_code: 101,
      country: 'US',
      status: '1',
      note: null,
      emergency_email: 'a@X.com; b@x.com;;broken;c@y.org',
    };
    const again = { ...customer, customer_id: customer.customer_id.toLowerCase(), name: 'Stay Green' };
    const got = readCustomers({ paging: { total: '2', limit: 25, page: 1 }, customers: [customer, again] });
    expect(got).toEqual({
      records: 2,
      paging: { total: 2, limit: 25, page: 1 },
      problems: [],
      customers: [
        {
          customerId: 'bd369fc5-61ad-4d40-8d68-11a757369a8f',
          name: 'Stay Green',
          city: '',
          state: '',
          postalCode: '101',
          country: 'US',
          status: 1,
          emailDomains: ['x.com', 'y.org'],
        },
      ],
    });
  });

  it('makes one without an id a problem', () => {
    const got = readCustomers({ customers: [{ name: 'A' }, null] });
    expect(got?.customers).toEqual([]);
    expect(got?.paging.total).toBeNull();
    expect(got?.problems.map(({ sentence }) => sentence)).toEqual([
      'A customer cannot be used: customer_id is missing.',
      'A customer cannot be used: it is not a record.',
    ]);
  });

  it('knows what is not a customer list', () => {
    expect(readCustomers({ users: [] })).toBeNull();
  });
});

describe('plans and products', () => {
  it('reads a bare array of plans, old ones without a product code', () => {
    expect(readServicePlans([{ service_plan_id: 'AB', name: 'P', product: 'Q', version: 'Trial' }])).toEqual([
      { servicePlanId: 'ab', name: 'P', product: 'Q', productCode: null, version: 'trial' },
    ]);
    expect(readServicePlans({})).toBeNull();
    expect(readServicePlans([null, { name: 'P', product_code: {} }])).toHaveLength(1);
  });

  it('never hands on the used count of a product', () => {
    const raw = { product_id: 'X', product_name: 'N', used: 0, service_plans: [{ id: 'Y', name: 'Z' }] };
    expect(readProducts({ products: [raw] })).toEqual([
      {
        productId: 'x',
        name: 'N',
        productCode: null,
        version: null,
        type: '',
        servicePlans: [{ servicePlanId: 'y', name: 'Z' }],
      },
    ]);
  });
});

describe('transactions', () => {
  const row = {
    type: 'License Change',
    customer_company: 'A',
    previous_units_allocated: '10',
    units_allocated: '4',
    change_units: '-6',
  };
  it.each(['previous_start_charge _date', 'previous_start_charge_date'])('reads %j', (key) => {
    const got = readTransactions({ transaction: [{ ...row, [key]: '2016-10-01' }] }, '2026-10' as Month);
    expect(got?.transactions[0]).toMatchObject({
      previousUnits: '10',
      units: '4',
      changeUnits: '-6',
      previousStartChargeDate: '2016-10-01',
      newStartChargeDate: null,
    });
  });
  it('makes a count that is none a problem', () => {
    const got = readTransactions({ transaction: [{ ...row, units_allocated: 'x' }] }, '2026-10' as Month);
    expect(got?.transactions).toEqual([]);
    expect(got?.problems[0]?.sentence).toBe(
      'Row 1 of the Oct 2026 transactions cannot be used: units_allocated is "x", which is not a count.',
    );
  });
});
