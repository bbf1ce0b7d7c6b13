import { AUTOTASK_HOST, contractUrl, PATHS } from '@/simulators/autotask/ui/urls';
import type { AutotaskTruthRow } from '@/simulators/msp';
import { shiftDays } from '@/simulators/msp/dates';
import type { AutotaskState } from '@/simulators/msp/types';
import { localToday } from '@/simulators/world';
import type { DemoPsa, DemoRow, SeenRow } from './demo-psa';

export const AUTOTASK: DemoPsa = {
  kind: 'autotask',
  name: 'Autotask',
  keys: ({ autotask: { userName, secret, integrationCode } }) => ({ userName, secret, integrationCode }),
  rows: ({ truth }) => [...Map.groupBy(truth.autotaskRows, lineOf)].map(([line, rows]) => ofLine(line, rows)),
  companyDetail({ autotask }, companyId) {
    const company = autotask.companies.find(({ id }) => id === companyId);
    return company && { name: String(company.companyName), identifier: String(company.companyNumber) };
  },
  product({ autotask }, productId) {
    const service = autotask.services.find(({ externalID }) => externalID === productId);
    return service && { query: String(productId), label: String(service.name), detail: String(service.sku) };
  },
  agreements: ({ autotask }) => autotask.contracts.filter(({ contractType }) => contractType === 7).length,
  setDark: ({ autotask }, dark) => {
    autotask.ui.settings = { dark };
  },
  addressOf: (agreementId) => contractUrl(AUTOTASK_HOST, agreementId),
  /** A contract opens with its summary; its menu leads to the services. */
  async frameOf(page) {
    const menu = page.frames().find((frame) => frame.url().includes(PATHS.contractMenu));
    await menu?.getByText('Services', { exact: true }).click();
    const isServices = (url: string): boolean => new URL(url).pathname === PATHS.servicesMvc;
    const shown = page.frames().find((frame) => isServices(frame.url()));
    const frame =
      shown ?? (await page.waitForEvent('framenavigated', { predicate: (one) => isServices(one.url()) }));
    await frame.waitForFunction(() => '__sim' in globalThis);
    await frame.locator('tr.Display').first().waitFor();
    return frame;
  },
  quantities: ({ autotask }) => unitsOf(localToday(), autotask.rest.state),
  writes: ({ autotask }) => autotask.rest.writes.length,
  readRows(): SeenRow[] {
    const { __sim } = globalThis as unknown as {
      __sim: { shown(): { row: Element; role: string; kind: string; recordId: number | null }[] };
    };
    return __sim.shown().flatMap(({ row, role, kind, recordId }) => {
      const face = row.querySelector('[data-seatcheck="badge"]')?.shadowRoot?.querySelector('.face');
      const sentence = face?.getAttribute('aria-label') ?? null;
      return role !== 'record' || recordId === null ? [] : [{ line: `${kind}:${recordId}`, sentence }];
    });
  },
};

const lineOf = ({ contractServiceId, contractServiceBundleId }: AutotaskTruthRow): string =>
  contractServiceId === null ? `bundle:${contractServiceBundleId}` : `service:${contractServiceId}`;

/** Of each line the units of today and of the next periods: a push may hold from a later day on. */
function unitsOf(
  today: string,
  { contractServiceUnits, contractServiceBundleUnits }: AutotaskState,
): Map<string, string> {
  const dayOf = (value: unknown): string => String(value).slice(0, 10);
  const days = [0, 35, 70].map((later) => shiftDays(today, later));
  const rows = [
    ...contractServiceUnits.map((row) => ({ row, line: `service:${row.contractServiceID}` })),
    ...contractServiceBundleUnits.map((row) => ({ row, line: `bundle:${row.contractServiceBundleID}` })),
  ].sort((a, b) => (dayOf(a.row.startDate) < dayOf(b.row.startDate) ? -1 : 1));
  return new Map(
    [...Map.groupBy(rows, ({ line }) => line)].map(([line, own]) => {
      const on = (day: string): unknown =>
        own.findLast(({ row }) => dayOf(row.startDate) <= day && day <= dayOf(row.endDate))?.row.units;
      return [line, days.map(on).join(' ')];
    }),
  );
}

/** A bundle shows the figure of its one service that is mapped; of several it has no room for. */
function ofLine(line: string, rows: AutotaskTruthRow[]): DemoRow {
  const told = rows.filter(({ reason }) => reason !== 'unmapped');
  const row = told[0] ?? rows[0];
  if (!row) throw new Error(`Nothing is known of ${line}.`);
  const { contractId, contractName, ...same } = row;
  const demo: DemoRow = { ...same, line, agreementId: contractId, agreementName: contractName };
  if (told.length < 2) return demo;
  return { ...demo, used: null, billed: null, variance: null, reason: row.reason ?? 'bundle of several' };
}
