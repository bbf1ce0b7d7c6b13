// @vitest-environment node
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateMsp } from '../../msp/index';
import { createConnectWiseSimulator } from '../index';
import { openRecordUrl } from './index';
import type { GridRow } from './rows';

const msp = generateMsp({ today: '2026-11-23', customers: 40 });
const simulator = createConnectWiseSimulator(msp, { ui: { csp: "default-src 'self'" } });
const [agreement] = msp.connectwise.agreements;
if (!agreement) throw new Error('No agreement.');
const lines = msp.connectwise.additions[agreement.id] ?? [];
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => void simulator.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string): Promise<Response> => fetch(origin + path, { redirect: 'manual' });

async function action(
  name: string,
  payload: unknown,
): Promise<{ success: boolean; data: { action: Answer } | null }> {
  const reply = await fetch(`${origin}/v2025_1/services/system_io/actionprocessor/System/${name}.rails`, {
    method: 'POST',
    body: new URLSearchParams({ actionMessage: JSON.stringify({ payload: JSON.stringify(payload) }) }),
  });
  return (await reply.json()) as { success: boolean; data: { action: Answer } | null };
}
interface Answer {
  totalCount: number;
  multilineRows: { row: string }[];
  viewModel: Record<string, unknown>;
}

async function rows(multiline: string, rest: Record<string, unknown> = {}): Promise<GridRow[]> {
  const reply = await action(`GetMultilineDataAction_${multiline}`, {
    multilineName: multiline,
    activePage: 1,
    maxResult: 0,
    multilineUserParams: [{ paramKey: 'AGR_Header_RecID', paramValue: String(agreement?.id) }],
    columns: [],
    ...rest,
  });
  return (reply.data?.action.multilineRows ?? []).map((entry) => JSON.parse(entry.row) as GridRow);
}

describe('addresses', () => {
  it('lead from a deep link to the application', async () => {
    const { pathname, search } = new URL(openRecordUrl('na.myconnectwise.net', 812, msp.connectwise.company));
    const reply = await get(pathname + search);
    expect(reply.status).toBe(302);
    expect(reply.headers.get('location')).toBe(
      '/v4_6_release/ConnectWise.aspx?locale=en_US&routeTo=AgreementFV&recid=812',
    );
  });

  it.each([
    ['recid=812&companyName=COMPANY', 'without a type'],
    ['recordType=InvoiceXX&recid=812&companyName=COMPANY', 'of an unknown type'],
    ['recordType=AgreementFV&companyName=COMPANY', 'without an id'],
    ['recordType=AgreementFV&recid=0&companyName=COMPANY', 'of no record'],
    ['recordType=AgreementFV&recid=812', 'without a company'],
    ['recordType=AgreementFV&recid=812&companyName=other', 'of another company'],
  ])('lead nowhere from %s, %s', async (query) => {
    const link = query.replace('COMPANY', msp.connectwise.company);
    const reply = await get(`/v4_6_release/services/system_io/router/openrecord.rails?${link}`);
    expect(reply.status).toBe(400);
  });

  it('are shared with REST, each path having one owner', () => {
    for (const path of [
      '/v2025_1/ConnectWise.aspx',
      '/v4_6_release/connectwise.aspx',
      '//v2025_1/ConnectWise.aspx',
    ])
      expect([simulator.ui.handles(path), simulator.rest.handles(path)]).toEqual([true, false]);
    const rest = '/v2025_1/apis/3.0/finance/agreements';
    expect([simulator.ui.handles(rest), simulator.rest.handles(rest)]).toEqual([false, true]);
  });
});

describe('the application', () => {
  it('is served with its script, its style and the wanted policy', async () => {
    const page = await get('/v2025_1/ConnectWise.aspx?fullscreen=false');
    expect(page.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(await page.text()).toContain('/v2025_1/app/main.js');
    for (const name of ['main.js', 'grid.js', 'lzma.js', 'style.css']) {
      const reply = await get(`/v2025_1/app/${name}`);
      expect(reply.status).toBe(200);
      expect((await reply.text()).length).toBeGreaterThan(100);
    }
    expect((await get('/v2025_1/app/none.js')).status).toBe(404);
    expect((await get('/v2025_1/app/..%2Findex.js')).status).toBe(404);
  });

  it('lists the additions of an agreement, each row as JSON in JSON', async () => {
    const listed = await rows('agreementadditions');
    expect(listed.map((row) => row.recordId)).toEqual(lines.map((line) => line.id));
    expect(listed[0]?.values).toMatchObject({
      Quantity: lines[0]?.quantity,
      Effective: String(lines[0]?.effectiveDate).slice(0, 10),
      'Agreement Name': agreement.name,
    });
  });

  it('lists the additions of child agreements when asked', async () => {
    const child = msp.connectwise.agreements.find((one) => one.parentAgreement !== undefined);
    const parent = String((child?.parentAgreement as { id: number } | undefined)?.id);
    const param = { paramKey: 'AGR_Header_RecID', paramValue: parent };
    const own = await rows('agreementadditions', { multilineUserParams: [param] });
    const both = await rows('agreementadditions', {
      multilineUserParams: [param, { paramKey: 'Include_Children', paramValue: 'true' }],
    });
    expect(own.every((row) => row.values['Agreement Name'] !== child?.name)).toBe(true);
    expect(both.filter((row) => row.values['Agreement Name'] === child?.name)).toHaveLength(
      msp.connectwise.additions[child?.id ?? 0]?.length ?? -1,
    );
  });

  it('pages on the server and filters', async () => {
    const all = await rows('additionsearch');
    expect(all).toHaveLength(Object.values(msp.connectwise.additions).flat().length);
    const second = await rows('additionsearch', { activePage: 2, maxResult: 25 });
    expect(second).toEqual(all.slice(25, 50));
    const found = await rows('additionsearch', { columns: [{ label: 'Product ID', filter: 'tm-wfs' }] });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((row) => String(row.values['Product ID']).startsWith('TM-WFS'))).toBe(true);
  });

  it('shows what REST has, as it is now', async () => {
    const [line] = lines;
    simulator.rest.control.editAddition(agreement.id, line?.id ?? 0, { quantity: 777 });
    expect((await rows('agreementadditions'))[0]?.values.Quantity).toBe(777);
    expect(line?.quantity).not.toBe(777);
  });

  it('has bills with the very lines of an agreement', async () => {
    const bought = (list: GridRow[]) => list.map((row) => [row.values['Product ID'], row.values.Quantity]);
    const expected = bought(await rows('agreementadditions'));
    for (const list of ['invoiceproducts', 'salesorderproducts', 'quoteproducts'])
      expect(bought(await rows(list))).toEqual(expected);
  });

  it('tells the record of a banner and refuses what it does not know', async () => {
    const view = await action('GetRecordViewAction', { screen: 'additions', recordId: agreement.id });
    expect(view.data?.action.viewModel).toMatchObject({ id: agreement.id, name: agreement.name });
    expect((await action('GetRecordViewAction', { screen: 'additions', recordId: 5 })).success).toBe(false);
    expect((await action('DeleteEverythingAction', {})).success).toBe(false);
  });
});
