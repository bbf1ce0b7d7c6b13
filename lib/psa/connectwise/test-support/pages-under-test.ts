import type { PageFixture, PagesUnderTest } from '../../conformance/psa-under-test';
import { LINES } from '../../grid/test-support/lines';
import { COLUMNS as C, split, table, USUAL } from '../../grid/test-support/render';
import { ADDRESSES } from '../addresses';
import { createConnectWisePage } from '../page';
import { APP, agreementHash, hashOf, stateOf } from './address';
import { bannerHtml } from './banner';

const fixture = (name: string, address: string, ...html: string[]): PageFixture => ({
  name,
  address,
  html: html.join(''),
  title: '',
});
const company = (name: string): string => `<input class="cw_company" value="${name}">`;

/** A list in the product's own grid. */
const list = (headers: readonly string[], rows: readonly string[][]): string => {
  const cells = (texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join('');
  return `<div class="mm_grid"><div class="cw-ml-header"><table><tr><td></td>${cells(headers)}</tr></table></div>
  <div><table>${rows.map((row) => `<tr><td></td>${cells(row)}</tr>`).join('')}</table></div></div>`;
};

/** ConnectWise's pages, for the suite that holds every PSA to one contract. */
export const PAGES: PagesUnderTest = {
  go: (address) => window.history.replaceState(null, '', address),
  create: () => createConnectWisePage(document, window, ADDRESSES),
  lines: ({ recordId, name, companyName, lines }) =>
    fixture(
      'additions',
      APP + agreementHash(recordId),
      bannerHtml(`Agreement - ${name}`),
      company(companyName),
      split(USUAL, lines),
    ),
  notReady: (recordId) => {
    const at = APP + agreementHash(recordId);
    const emptied = USUAL.map((column) => ({ ...column, text: () => '' }));
    return [
      fixture('nothing yet', at),
      fixture('a header without rows', at, split(USUAL, [])),
      fixture('rows that were emptied', at, split(emptied, LINES)),
    ];
  },
  strangeRows: (recordId) =>
    fixture(
      'strange rows',
      APP + agreementHash(recordId),
      table([C.sequence, { header: 'What', text: () => 'Something' }, C.price], LINES),
    ),
  unnamed: (lines) =>
    fixture(
      'additions of nobody',
      APP + hashOf(stateOf('agreement_detail', 0, 'additions'), 'AgreementDetail'),
      split([C.product, C.quantity, C.description], lines),
    ),
  agreement: ({ recordId, name }) =>
    fixture(
      'form',
      APP + agreementHash(recordId, 'agreement'),
      bannerHtml(`Agreement - ${name}`),
      split(USUAL, LINES),
    ),
  otherKinds: (lines) => {
    const rows = split(USUAL, lines);
    return [
      fixture('an invoice', APP + hashOf(stateOf('invoice_detail', 7), 'InvoiceDetail'), rows),
      fixture('a quote', `${APP}&routeTo=OpportunityFv&recid=3`, rows),
      fixture('an invoice by its banner', APP + agreementHash(19064), bannerHtml('Invoice #10023'), rows),
    ];
  },
  elsewhere: () => [
    fixture('a service board', APP + hashOf(stateOf('sr200', 0), 'ServiceBoard'), split(USUAL, LINES)),
    fixture('sign-in', '/login/login.aspx', '<form></form>'),
    fixture('a page that says nothing', APP + hashOf(stateOf('xy100', 5)), split(USUAL, LINES)),
  ],
  search: (rows) =>
    fixture(
      'agreements',
      APP + hashOf(stateOf('agreement_search', 0, 'agreements'), 'AgreementList'),
      bannerHtml('Agreement Search'),
      list(
        ['Agreement Name', 'Company Name', 'Agreement Type'],
        rows.map((row) => [row.agreement, row.company, 'Managed']),
      ),
    ),
};
