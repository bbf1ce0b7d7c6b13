// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  AdditionBody,
  AgreementBody,
  CatalogBody,
  CompanyBody,
  FIELDS,
} from '@/lib/psa/connectwise/api/schemas';
import { generateMsp } from '../../msp';
import type { CwRecord } from '../../msp/types';
import { FIELDS as SIMULATED } from './fields';
import { smallMsp } from './fixture.testing';
import { ask, signal, startLoopback } from './loopback.testing';
import { type Contract, loadContract } from './openapi.testing';

const contract = loadContract();
if (!contract)
  console.warn('Skipped: no ConnectWise OpenAPI document here (SEATCHECK_SPECS names its folder).');

const API = /^\/[^/]+\/apis\/3\.0/;
const SCHEMAS = {
  companies: 'Company',
  products: 'CatalogItem',
  agreements: 'Agreement',
  additions: 'Addition',
};

describe.skipIf(!contract)('the OpenAPI document', () => {
  const judge = contract as Contract;

  it('documents every request that the client makes, but for companyinfo', async () => {
    const loopback = await startLoopback();
    const api = loopback.api();
    const request = { changedSince: 1, cursor: 'pageId:1', signal };
    await api.authenticate(signal);
    await api.companies(request);
    await api.products(request);
    const { items } = await api.agreements({ ...request, cursor: 'page:1' });
    for (const agreement of items) await api.lines([agreement], signal);
    await loopback.close();
    const paths = loopback.urls.map((url) => ({ url, path: url.pathname.replace(API, '') }));
    const below = paths.filter(({ url }) => API.test(url.pathname));
    expect(paths.filter((one) => !below.includes(one)).map(({ path }) => path)).toEqual([
      '/login/companyinfo/acme',
    ]);
    expect(below.length).toBeGreaterThan(6);
    for (const { url, path } of below)
      expect(judge.request('GET', path, [...url.searchParams.keys()])).toEqual([]);
  });

  it('has every field that the client and the simulator know', () => {
    for (const [list, schema] of Object.entries(SCHEMAS)) {
      const known = FIELDS[list as keyof typeof FIELDS].split(',');
      expect(known.filter((field) => !judge.hasField(schema, field))).toEqual([]);
    }
    const simulated = { ...SCHEMAS, catalog: SCHEMAS.products };
    for (const [list, map] of Object.entries(SIMULATED)) {
      const schema = simulated[list as keyof typeof simulated];
      expect(Object.keys(map).filter((field) => !judge.hasField(schema, field))).toEqual([]);
    }
    expect(judge.hasField('Addition', 'additionStatus')).toBe(false);
  });

  it('asks for every field that the client reads', () => {
    const bodies = {
      companies: CompanyBody,
      products: CatalogBody,
      agreements: AgreementBody,
      additions: AdditionBody,
    };
    for (const [list, body] of Object.entries(bodies)) {
      const asked = new Set(
        FIELDS[list as keyof typeof FIELDS].split(',').map((field) => field.split('/')[0]),
      );
      expect(Object.keys(body.shape).filter((field) => !asked.has(field))).toEqual([]);
    }
  });

  it.each([
    ['the hand-made MSP', smallMsp],
    ['a generated MSP', () => generateMsp({ seed: 7, customers: 40, months: 3, today: '2026-11-20' })],
  ])(
    'describes every answer about %s, whole and with chosen fields',
    async (_name, make) => {
      const msp = make();
      const loopback = await startLoopback(msp);
      const { agreements } = msp.connectwise;
      const lists = ['/company/companies', '/procurement/catalog', '/finance/agreements'].concat(
        agreements.map((agreement) => `/finance/agreements/${agreement.id}/additions`),
      );
      const fields = [FIELDS.companies, FIELDS.products, FIELDS.agreements];
      for (const [index, path] of lists.entries()) {
        const whole = await ask(loopback, 'GET', `${path}?pageSize=1000`);
        expect(judge.reply('GET', path, 200, whole.body)).toEqual([]);
        const [first] = whole.body as CwRecord[];
        if (first)
          expect(
            judge.reply('GET', `${path}/1`, 200, (await ask(loopback, 'GET', `${path}/${first.id}`)).body),
          ).toEqual([]);
        const narrow = await ask(loopback, 'GET', `${path}?fields=${fields[index] ?? FIELDS.additions}`);
        expect(judge.reply('GET', path, 200, narrow.body, true)).toEqual([]);
        expect(
          judge.reply('GET', `${path}/count`, 200, (await ask(loopback, 'GET', `${path}/count`)).body),
        ).toEqual([]);
      }
      await loopback.close();
      // Every answer is judged against a document of 380 KB: some seconds on a slow machine.
    },
    60_000,
  );

  it('describes writes and errors', async () => {
    const loopback = await startLoopback();
    const one = '/finance/agreements/10/additions/101';
    const operations = [{ op: 'replace', path: 'quantity', value: 30 }];
    expect(judge.body('PATCH', one, operations)).toEqual([]);
    expect(judge.body('PATCH', one, operations[0])).not.toEqual([]);
    const patched = await ask(loopback, 'PATCH', one, operations);
    expect([patched.status, judge.reply('PATCH', one, 200, patched.body)]).toEqual([200, []]);
    const addition = { product: { id: 502 }, billCustomer: 'Billable', quantity: 3 };
    expect(judge.body('POST', '/finance/agreements/10/additions', addition)).toEqual([]);
    const posted = await ask(loopback, 'POST', '/finance/agreements/10/additions', addition);
    expect([
      posted.status,
      judge.reply('POST', '/finance/agreements/10/additions', 201, posted.body),
    ]).toEqual([201, []]);
    expect(judge.reply('GET', one, 200, { ...(patched.body as CwRecord), quantity: '30' })).not.toEqual([]);
    expect(judge.reply('GET', one, 200, { ...(patched.body as CwRecord), additionStatus: 'x' })).not.toEqual(
      [],
    );
    expect(judge.request('GET', one, ['limit'])).not.toEqual([]);
    for (const [method, path, body] of [
      ['GET', '/finance/agreements?conditions=nothing=1', undefined],
      ['GET', '/finance/agreements/999', undefined],
      ['PATCH', one, { op: 'replace' }],
    ] as const) {
      const refused = await ask(loopback, method, path, body);
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(judge.reply(method, path.replace(/\?.*/, ''), refused.status, refused.body)).toEqual([]);
    }
    await loopback.close();
  });
});
