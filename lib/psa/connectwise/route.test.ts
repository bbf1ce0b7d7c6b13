import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesAgreement, namesOther } from './banner-kinds';
import { routeOf } from './route';
import { APP, agreementHash, hashOf, stateOf } from './test-support/address';

const HOST = 'https://na.myconnectwise.net';
const at = (rest: string): ReturnType<typeof routeOf> => routeOf(HOST + rest);

describe('routeOf, by hash', () => {
  it.each([
    ['agreement_detail', 19064, 'additions', 'AgreementDetail', 'agreement-lines', 19064],
    ['agreement_detail', 19064, 'agreement', 'AgreementDetail', 'agreement', 19064],
    ['agreement_detail', 19064, 'invoice', 'AgreementDetail', 'agreement', 19064],
    ['agreement_detail', 19064, 'workroles', 'AgreementDetail', 'agreement', 19064],
    ['agreement_detail', 19064, undefined, 'AgreementDetail', 'agreement-lines', 19064],
    ['agreement_detail', 19064, undefined, undefined, 'agreement-lines', 19064],
    ['agr200', 19064, 'additions', undefined, 'agreement-lines', 19064],
    ['ag_0815', 19064, undefined, 'AgreementAdditionList', 'agreement-lines', 19064],
    ['agreement_detail', 19064, undefined, 'AgreementInvoiceList', 'agreement', 19064],
    ['agreement_search', 0, 'agreements', 'AgreementList', 'agreement-search', null],
    ['agreement_search', 0, undefined, undefined, 'agreement-search', null],
    ['agreement_search', 0, 'additions', 'AgreementAdditionList', 'lines-search', null],
    ['agreement_search', 55, 'agreements', 'AgreementList', 'agreement-search', null],
    ['agreement_search', 55, 'additions', 'AgreementAdditionList', 'lines-search', null],
    ['agreement_search', 55, 'additions', 'AgreementDetail', 'agreement-lines', 55],
    ['finance', 0, 'additions', 'AgreementList', 'lines-search', null],
    // The record id of an addition's own list or form may be the addition's.
    ['agreement_addition', 77, undefined, undefined, 'agreement-lines', null],
    ['agreement_addition', 77, undefined, 'AgreementAdditionDetail', null, null],
    ['agreement_setup', 0, undefined, 'AgreementTypeList', null, null],
  ])('%s %s %s ?? %s is %s of %s', (p, rd, tab, tail, screen, recordId) => {
    const route = at(APP + hashOf(stateOf(p, rd, tab), tail));
    expect(route).toMatchObject({ screen, recordId, veto: false });
  });

  it.each([
    ['invoice_detail', 'InvoiceDetail'],
    ['sales_order', 'SalesOrderDetail'],
    ['product_setup', 'ProductList'],
    ['product_setup', 'ProductCatalogDetail'],
    ['sr200', 'ServiceBoard'],
    ['sr150', undefined],
    ['opportunity_quote', 'OpportunityDetail'],
    ['my_calendar', 'CalendarSchedule'],
    ['setup_tables', undefined],
    ['company_detail', 'CompanyDetail'],
    ['activity_detail', 'ActivityDetail'],
    ['project_detail', undefined],
    ['time_sheet', 'TimeSheetList'],
    // Left over around what is in view now.
    ['agreement_detail', 'InvoiceDetail'],
  ])('%s ?? %s is another kind of record', (p, tail) => {
    expect(at(APP + hashOf(stateOf(p, 5), tail))).toMatchObject({ screen: null, recordId: null, veto: true });
  });

  it('takes the id of the child in view', () => {
    const list = { p: 'agreement', s: { p: { i: 0, p_0: { pid: 1, idxk: 'agreements' }, p_1: { rd: 12 } } } };
    const detail = {
      p: 'agreement',
      s: { p: { i: 1, p_0: { pid: 1 }, p_1: { rd: 12, idxk: 'additions' } } },
    };
    expect(at(APP + hashOf(list)).recordId).toBeNull();
    expect(at(APP + hashOf(detail))).toMatchObject({ screen: 'agreement-lines', recordId: 12 });
  });

  it('is open for a hash that says nothing known', () => {
    for (const hash of ['#top', hashOf(stateOf('xy100', 5)), hashOf([1, 2]), hashOf(null)])
      expect(at(APP + hash)).toMatchObject({ screen: null, veto: false, open: true });
  });

  it('prefers the hash to a query that was left behind', () => {
    const deepLink = `${APP}&routeTo=AgreementFV&recid=1`;
    expect(at(deepLink + agreementHash(2))).toMatchObject({ recordId: 2 });
    expect(at(deepLink + hashOf(stateOf('sr200', 0), 'ServiceBoard'))).toMatchObject({ veto: true });
    expect(at(deepLink + hashOf(stateOf('xy100', 0)))).toMatchObject({ screen: null, recordId: null });
  });
});

describe('routeOf, by query and path', () => {
  it.each([
    ['/v4_6_release/ConnectWise.aspx?routeTo=AgreementFV&recid=19064', 19064],
    ['//v2024_1/connectwise.aspx?locale=en_US&ROUTETO=agreementfv&RecID=7#', 7],
    ['/v4_6_release/connectwise.aspx?routeTo=AgreementFv&recordId=8', 8],
    ['/v4_6_release/connectwise.aspx?routeTo=AgreementFV', null],
    ['/v4_6_release/connectwise.aspx?routeTo=AgreementFV&recid=-1', null],
  ])('%s', (rest, recordId) => {
    expect(at(rest)).toMatchObject({ screen: 'agreement-lines', recordId });
  });

  it.each(['ServiceFV', 'CompanyFV', 'ContactFV', 'TimeEntryFV', 'AccountFV', 'ConfigFV', 'ProjectHeaderFV'])(
    'routeTo=%s is another kind of record',
    (target) => {
      expect(at(`/v4_6_release/ConnectWise.aspx?routeTo=${target}&recid=4`)).toMatchObject({ veto: true });
    },
  );

  it.each([
    '/',
    '/login/login.aspx',
    '/v2025_1/timeexpensemodule.html',
    '/v4_6_release/services/system_io/router/openrecord.rails?recordType=AgreementFV&recid=4',
    '/support/ConnectWise.aspx?routeTo=AgreementFV&recid=4',
  ])('%s is not the application', (rest) => {
    expect(at(rest)).toMatchObject({ screen: null, veto: false, open: false });
  });

  it('never throws on an address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.jsonValue(), (query, hash, state) => {
        expect(() => [routeOf(query), at(`${APP}&${query}#${hash}`), at(APP + hashOf(state))]).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

describe('banners', () => {
  it.each([
    'Service Ticket #26251 - testing ticket',
    'Service Board List',
    'Invoice #10023 - Acme',
    'Sales Order #4',
    'Product Catalog',
    'Quote #9 - Renewal',
    'Time Sheet',
    'Rechnung 4711',
    'Opportunity Search',
  ])('%s names another kind', (banner) => {
    expect(namesOther(banner)).toBe(true);
    expect(namesAgreement(banner)).toBe(false);
  });

  it.each([
    'Agreement - Managed Services',
    'Agreement #12',
    'Agreement Search',
    'Agreement',
    'Vertrag - Acme',
  ])('%s names an agreement', (banner) => {
    expect(namesAgreement(banner)).toBe(true);
    expect(namesOther(banner)).toBe(false);
  });

  it.each([
    'Managed Services',
    'Invoicing Assistance',
    'Projectors Ltd',
    'Agreement Types',
    'Order Desk Support',
  ])('%s names neither', (banner) => {
    expect(namesOther(banner)).toBe(false);
    expect(namesAgreement(banner)).toBe(false);
  });
});
