import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Msp } from '../msp/types';
import type { LmpiSimulator } from './simulator';

/** The clock of these tests. */
export const NOW = Date.UTC(2026, 10, 3, 10);
export const TOKEN = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';
export const SECRET = 'c2VjcmV0LWZvci10aGUtdGVzdHM=';

const row = (customer: string, provisioned: unknown, used: unknown) => ({
  customer,
  city: 'Encino',
  state: 'CA',
  owned_by_vendor: 'My MSP',
  created_by_vendor: 'My MSP',
  product_name: 'Worry-Free Services',
  service_plan: 'WFBSS-Full',
  provisioned,
  used,
  unit: 'Seats',
});

const GUID = 'BD369FC5-61AD-4D40-8D68-';

const subscription = (index: number, modified: string) => ({
  subscription_id: `AD369FC5-61AD-4D40-8D68-00000000010${index}`,
  name: 'WFBSS-Full',
  enabled: true,
  is_auto_renewal: true,
  auto_renewal_month: 1,
  service_plan_id: 'AD369FC5-61AD-4D40-8D68-000000000001',
  customer_id: GUID + String(index).padStart(12, '0'),
  created: '2026-03-01T00:00:00Z',
  modified,
  licenses: [
    {
      ac_code: 'AC-NOT-TO-BE-KEPT',
      product_id: 'NNZBXXE1X',
      license_start_date: '2026-03-01T00:00:00Z',
      license_expiration_date: '2027-03-01T00:00:00Z',
      start_charge_date: modified,
      grace_period: 1,
      units: 15 + index,
      enabled: true,
    },
  ],
});

/** A small MSP, of `customers` customers; only its LMPI side. */
export const smallMsp = (customers = 3): Pick<Msp, 'lmpi'> => ({
  lmpi: {
    accessToken: TOKEN,
    secretKey: SECRET,
    partnerId: '9f0e28ba-2fa1-11d2-883f-0016d3cca427',
    customers: Array.from({ length: customers }, (_, index) => ({
      customer_id: GUID + String(index).padStart(12, '0'),
      name: `Customer ${index}`,
      address: '1 Street',
      city: 'Encino',
      state: 'CA',
      postal_code: '101',
      country: 'US',
      status: 1,
      note: null,
      emergency_email: `it@customer${index}.example`,
      created: new Date(Date.UTC(2012 + (index % 14), index % 12, 1)).toISOString(),
    })),
    servicePlans: [
      {
        service_plan_id: 'AD369FC5-61AD-4D40-8D68-000000000001',
        name: 'WFBSS-Full',
        product: 'Worry-Free Services',
        product_code: 'NNZBXXE1X',
        version: 'full',
        initial_license_period_month: 1,
        data_center_code: '22',
        data_center: 'USA',
        auto_renewal: true,
      },
    ],
    products: [],
    subscriptions: [subscription(0, '2026-11-01T00:00:00Z'), subscription(1, '2026-11-02T10:00:00Z')],
    summaries: {
      '2026-10': [
        row('Customer 0', 10, 8),
        row('Müller & Söhne GmbH', '5', null),
        row('Customer 2', 4, 'n/a'),
        row('', 4, 4),
      ],
    },
    transactions: {
      '2026-10': [
        {
          type: 'License Change',
          customer_company: 'Customer 0',
          product_name: 'Worry-Free Services',
          previous_units_allocated: '0',
          units_allocated: '10',
          change_units: '10',
          unit: 'unit(s)',
          'previous_start_charge _date': '',
          new_start_charge_date: '2026-10-05',
        },
      ],
    },
  },
});

/** Serves a simulator on this computer; `close` also breaks what hangs. */
export async function serve(simulator: LmpiSimulator): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => void simulator.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
