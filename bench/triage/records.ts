import 'fake-indexeddb/auto';
import { lastClosedMonth, today } from '@/lib/model/calendar';
import type { AgreementLine } from '@/lib/model/records';
import {
  ALL,
  agreement,
  company,
  dec,
  feed,
  line,
  mapped,
  product,
  service,
  serviceMapping,
  usage,
} from '@/lib/reconcile/book.testing';
import { openStore } from '@/lib/store/open';
import { CONTENT } from '@/lib/store/schema';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { generateMsp } from '@/simulators/msp';

/** All that the extension keeps, by object store, as its own store wrote it. */
export type Dump = Record<string, unknown[]>;

export const COMPANIES = 2000;
export const PRODUCTS = 10;

const TYPES = ['Managed Services', 'Security', 'Co-managed', 'Project'];
const PRODUCT_NAMES = ['Worry-Free Services', 'Email Security', 'Cloud App Security', 'Endpoint Sensor'];

/**
 * Companies with names as MSPs have them, each with a line of each product, of which every one bills other than is used:
 * most too little or too much, some not at all, some on lines that are not billed.
 */
export async function differingRecords(): Promise<Dump> {
  const month = lastClosedMonth(today(new Date()));
  const at = Date.now();
  const names = generateMsp({ seed: 7, customers: COMPANIES, months: 1, today: today(new Date()) })
    .connectwise.companies;
  const companies = Array.from({ length: COMPANIES }, (_, index) => index);
  const products = Array.from({ length: PRODUCTS }, (_, place) => place);
  const nameOf = (index: number): string => String(names[index]?.name ?? '') || `Company ${index}`;
  const pairs = companies.flatMap((index) => products.map((place) => ({ index, place })));
  const used = ({ index, place }: { index: number; place: number }) => 5 + ((index * 7 + place * 13) % 90);
  const rows = pairs.map((pair, order) =>
    usage({
      month,
      runId: 'r1',
      index: order,
      accountId: `v${pair.index}`,
      serviceId: `s${pair.place}`,
      customer: nameOf(pair.index),
      used: dec(used(pair)),
      provisioned: dec(used(pair)),
    }),
  );
  const store = await openStore({ name: 'bench-review' });
  await store.commit({
    put: {
      companies: companies.map((index) =>
        company({ id: `connectwise:${index + 1}`, recordId: index + 1, name: nameOf(index) }),
      ),
      vendorAccounts: companies.map((index) => mapped(`v${index}`, nameOf(index)).account),
      vendorServices: products.map((place) => service({ id: `s${place}`, productName: productName(place) })),
      products: products.map((place) =>
        product({ id: `connectwise:p${place}`, recordId: place + 1, identifier: `TM-${productName(place)}` }),
      ),
      accountMappings: companies.map((index) => ({
        ...mapped(`v${index}`, nameOf(index)).mapping,
        companies: [{ companyId: `connectwise:${index + 1}`, name: nameOf(index), share: ALL }],
      })),
      serviceMappings: products.map((place) =>
        serviceMapping({ id: `s${place}`, feeds: [feed(`connectwise:p${place}`)] }),
      ),
      agreements: companies.map((index) =>
        agreement({
          id: `connectwise:${index + 1}`,
          recordId: index + 1,
          typeName: TYPES[index % TYPES.length] ?? '',
          name: `${TYPES[index % TYPES.length]} ${2020 + (index % 6)}`,
          companyId: `connectwise:${index + 1}`,
          companyName: nameOf(index),
        }),
      ),
      agreementLines: pairs.flatMap((pair) => lineOf(pair, used(pair))),
      lineReads: companies.map((index) => ({ id: `connectwise:${index + 1}`, readAt: at })),
    },
    settings: { [SYNC_SETTINGS.marks]: { 'connectwise.agreements': { readAt: at, fullAt: at } } },
    report: {
      report: {
        month,
        runId: 'r1',
        fetchedAt: at,
        rowCount: rows.length,
        problemCount: 0,
        provisional: false,
        published: false,
        traceId: 't',
      },
      rows,
    },
  });
  await store.usage.publish();
  store.close();
  return dumpOf('bench-review');
}

const productName = (place: number): string =>
  `${PRODUCT_NAMES[place % PRODUCT_NAMES.length]} ${Math.floor(place / PRODUCT_NAMES.length) + 1}`;

/** One in ten is on no line, one in ten on a line that is not billed. */
function lineOf({ index, place }: { index: number; place: number }, count: number): AgreementLine[] {
  const kind = (index + place) % 10;
  if (kind === 0) return [];
  const off = 1 + ((index + place) % 4);
  return [
    line({
      id: `connectwise:${index * PRODUCTS + place + 1}`,
      recordId: index * PRODUCTS + place + 1,
      agreementId: `connectwise:${index + 1}`,
      companyId: `connectwise:${index + 1}`,
      productId: `connectwise:p${place}`,
      productIdentifier: `TM-${productName(place)}`,
      description: productName(place),
      quantity: dec(kind % 3 === 0 ? count + off : count - off),
      billable: kind === 1 ? 'DoNotBill' : 'Billable',
      unitPrice: dec(`${1 + (place % 7)}.${10 + ((index + place) % 89)}`),
    }),
  ];
}

/** Straight from the database: nothing of it is made up here. */
async function dumpOf(name: string): Promise<Dump> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const dump: Dump = {};
  for (const store of CONTENT)
    dump[store] = await new Promise<unknown[]>((resolve, reject) => {
      const asked = database.transaction(store).objectStore(store).getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  database.close();
  return dump;
}
