import type { PageFixture, PagesUnderTest } from '../../conformance/psa-under-test';
import { LINES } from '../../grid/test-support/lines';
import { ADDRESSES } from '../addresses';
import { createAutotaskPage } from '../page';
import { go, servicesPage, shell, UI } from './address';
import { barHeader, classicHeader } from './headers';
import { list } from './lists';
import { COLUMNS as C, classic, current, USUAL } from './render';

const TITLE = 'Autotask';
const fixture = (name: string, address: string, ...html: string[]): PageFixture => ({
  name,
  address,
  html: html.join(''),
  title: TITLE,
});

/** Autotask's pages, for the suite that holds every PSA to one contract. */
export const PAGES: PagesUnderTest = {
  go,
  create: () => createAutotaskPage(document, window, ADDRESSES),
  lines: ({ recordId, name, companyName, lines }) =>
    fixture(
      'services',
      servicesPage(recordId),
      classicHeader(name, recordId, companyName),
      current(USUAL, lines),
    ),
  notReady: (recordId) => {
    const at = servicesPage(recordId);
    const emptied = USUAL.map((column) => ({ ...column, text: () => '' }));
    return [
      fixture('nothing yet', at),
      fixture('a header without rows', at, current(USUAL, [])),
      fixture('rows that were emptied', at, current(emptied, LINES)),
    ];
  },
  strangeRows: (recordId) =>
    fixture(
      'strange rows',
      servicesPage(recordId),
      current([C.period, { header: 'What', text: () => 'Something' }, C.cost], LINES),
    ),
  unnamed: (lines) =>
    fixture('services of nobody', `${UI}/contracts/views/contractServices.asp`, classic(USUAL, lines)),
  agreement: ({ recordId, name }) =>
    fixture(
      'summary',
      `${UI}/contracts/views/contractSummary.asp?contractID=${recordId}`,
      classicHeader(name, recordId),
      classic(USUAL, LINES),
    ),
  otherKinds: (lines) => {
    const rows = current(USUAL, lines);
    return [
      fixture('an invoice', `${UI}/Mvc/Contracts/InvoiceViewer.mvc?invoiceId=7`, rows),
      fixture('the adjust page', `${UI}/contracts/views/contractServiceAdjust.asp?contractID=19064`, rows),
      fixture('a quote by its heading', servicesPage(19064), barHeader('Quote'), rows),
    ];
  },
  elsewhere: () => [
    fixture('a ticket', `${UI}/Mvc/ServiceDesk/TicketDetail.mvc?ticketId=1`, classic(USUAL, LINES)),
    fixture('the shell', shell('my-workspace-and-queues', { url: UI }), '<main></main>'),
    fixture('sign-in', `${UI}/Mvc/Framework/Authentication.mvc/Authenticate`, '<form></form>'),
    fixture('a page that says nothing', `${UI}/Mvc/Something/Page.mvc`, classic(USUAL, LINES)),
  ],
  search: (rows) =>
    fixture(
      'contracts',
      `${UI}/Mvc/Contracts/ContractGridSearch.mvc`,
      barHeader('Contract Search'),
      list(
        rows.map(({ agreement, company }) => ({
          'Contract Name': agreement,
          'Organization Name': company,
          'Contract Type': 'Recurring Service',
        })),
        ['Contract Name', 'Organization Name', 'Contract Type'],
      ),
    ),
};
