import type { LineFigure } from '@/lib/model/figures';
import { LINES, line, OTHER_LINES } from '../../grid/test-support/lines';
import { renamed } from '../../grid/test-support/render';
import { contractView, servicesPage, shell, UI, umbrella } from './address';
import { barHeader, classicHeader, umbrellaPage } from './headers';
import { COLUMNS as C, classic, current, older, plain, USUAL } from './render';

/** A page with the contract's services, units or header words that is not its list of services. */
export interface LookAlike {
  name: string;
  address: string;
  html: string;
  title?: string;
  /** Known lines; default LINES; null: no PSA keys. */
  lines?: LineFigure[] | null;
  /** Whether the page says that it is another kind of record, so that not even a total is drawn. */
  vetoed?: true;
}

const CONTRACT = servicesPage(19064);
const title = classicHeader('Managed Services', 19064);
const same = current(USUAL, LINES);
const byAddress = (name: string, path: string): LookAlike => ({
  name,
  address: UI + path,
  html: title + same,
  vetoed: true,
});
const byHeading = (name: string, kind: string, record = ''): LookAlike => ({
  name: `${name}, by its heading`,
  address: CONTRACT,
  html: barHeader(kind, record) + same,
  vetoed: true,
});

/** The same services and units under another kind of record. */
const VETOED: LookAlike[] = [
  byAddress('an invoice', '/Mvc/Contracts/InvoiceViewer.mvc?invoiceId=19064'),
  byAddress('an invoice preview of a contract', '/Mvc/Contracts/InvoicePreviewViewer.mvc?contractId=19064'),
  byAddress('a quote', '/Mvc/CRM/QuoteDetail.mvc?quoteId=4&contractID=19064'),
  byAddress('the adjust page', '/contracts/views/contractServiceAdjust.asp?contractID=19064'),
  byAddress('the form of a bundle', '/contracts/views/contractServiceBundleEdit.asp?contractID=19064'),
  byAddress('one service', '/contracts/views/contractService.asp?contractID=19064&contractServiceID=501'),
  byAddress('the catalogue', '/Mvc/Contracts/ServiceCatalog.mvc/Index'),
  byAddress('charges', '/Autotask/Views/Contracts/Cost.aspx?contractId=19064'),
  byAddress('a discount', '/contracts/views/contractDiscount.asp?contractID=19064'),
  byAddress('configuration items', '/Mvc/Crm/InstalledProductGridSearch.mvc/Index?contractId=19064'),
  byAddress('a mapping', '/Mvc/Contracts/BillingProductMapping.mvc/InstalledProductMapping?contractId=19064'),
  byAddress('a ticket', '/Mvc/ServiceDesk/TicketDetail.mvc?ticketId=1&contractId=19064'),
  byAddress('a report', '/reports/contracts/contractServices.asp?contractID=19064'),
  byAddress('a renewal', '/Mvc/Contracts/RenewContractWizard.mvc/RenewContractWizard?contractId=19064'),
  byHeading('an invoice', 'Invoice', 'Acme Ltd'),
  byHeading('a German invoice', 'Rechnung 10023'),
  byHeading('the adjust page', 'Adjust Service/Service Bundle'),
  byHeading('a quote', 'Quote - Acme renewal'),
  byHeading('a bundle', 'Service Bundle: Complete Care'),
  byHeading('a form', 'Edit Service'),
  {
    name: 'a ticket, by its title',
    address: CONTRACT,
    html: same,
    title: 'T20250001.0001 - Units wrong | Autotask PSA',
    vetoed: true,
  },
  {
    name: 'an invoice under an umbrella contract',
    address: umbrella(19064),
    html: umbrellaPage('Invoice #10023', plain(USUAL, LINES)),
    vetoed: true,
  },
];

const NOWHERE: LookAlike[] = [
  {
    name: 'the shell that wraps the contract',
    address: shell('contract', { url: contractView(19064) }),
    html: title + same,
  },
  {
    name: 'the shell with what was shown before',
    address: shell('dashboard', { contractId: 19064 }),
    html: same,
  },
  {
    name: 'a dialog',
    address: `${UI}/AutotaskOnyx/DialogIFrameOverlay?contractID=19064`,
    html: title + same,
  },
  { name: 'a page that says nothing', address: `${UI}/Mvc/Something/Page.mvc`, html: same },
  {
    name: 'another site',
    address: servicesPage(19064).replace('ww5.autotask.net', 'autotask.example'),
    html: title + same,
  },
];

const withUnits = (...units: string[]): LineFigure[] =>
  LINES.map((one, at) => line(one.lineId, one.productIdentifier, one.description, units[at] ?? '0', '1'));
const under = (name: string, html: string, lines?: LineFigure[] | null): LookAlike => ({
  name,
  address: CONTRACT,
  html: title + html,
  ...(lines === undefined ? {} : { lines }),
});
const foreign = (header: string): LookAlike =>
  under(`a list with a column "${header}"`, current([...USUAL, { header, text: () => 'x' }], LINES));

/** Under the contract's own address. */
const WRONG_ROWS: LookAlike[] = [
  under('another contract’s services', current(USUAL, OTHER_LINES)),
  under(
    'half of the units are another’s',
    current([C.name, C.units, C.price], withUnits('42', '1234', '12.5', '1', '1', '1')),
  ),
  under(
    'two services by coincidence among six',
    classic([C.name, C.units], withUnits('42', '1234', '1', '1', '1', '1')),
  ),
  under('a price list', current([C.name, C.price, C.cost, C.period], LINES)),
  under(
    'the columns of the adjust page',
    classic([C.name, renamed(C.units, 'Current'), renamed(C.units, 'Adjusted'), C.price], LINES),
  ),
  foreign('Invoice Number'),
  foreign('Prorated Total Price'),
  foreign('Serial Number'),
  foreign('Ticket Number'),
  under('units twice', current([C.name, C.units, { ...C.units, text: () => '7' }, C.price], LINES), null),
  under(
    'units that are no numbers',
    current([C.name, { ...C.units, text: () => 'many' }, C.price], LINES),
    null,
  ),
  under(
    'a list of people',
    current([C.name, { header: 'Role', text: () => 'Owner' }, { header: 'Hours', text: () => '8' }], LINES),
    null,
  ),
  under('the list in a menu only', `<div class="ContextOverlayContainer">${same}</div>`),
  under(
    'the list in the tab that is not shown',
    `<div class="TabContainer">${same}</div><div class="TabContainer Active"></div>`,
  ),
  under('the list hidden', `<div style="display:none">${same}</div>`),
  under(
    'rows emptied while they are filled again',
    older(
      USUAL.map((column) => ({ ...column, text: () => '' })),
      LINES,
    ),
  ),
  {
    name: 'name and units where nothing tells the contract',
    address: `${UI}/contracts/views/contractServices.asp`,
    html: same,
    lines: null,
  },
  {
    name: 'a summary',
    address: `${UI}/contracts/views/contractSummary.asp?contractID=19064`,
    html: title + same,
  },
];

export const LOOK_ALIKES: readonly LookAlike[] = [...VETOED, ...NOWHERE, ...WRONG_ROWS];
