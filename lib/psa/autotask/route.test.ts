import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeOf } from './route';
import { base64, contractView, servicesPage, shell, UI, umbrella } from './test-support/address';

const at = (path: string, ...ancestors: string[]) => routeOf(UI + path, ancestors);

describe('routeOf, by the address alone', () => {
  it.each([
    ['the classic contract', '/contracts/views/contractView.asp?contractID=7', 'agreement-lines', 7],
    [
      'its key in another casing',
      '/Contracts/Views/ContractView.asp?ContractId=7&ClientName=x',
      'agreement-lines',
      7,
    ],
    ['its summary', '/contracts/views/contractSummary.asp?contractID=7', 'agreement', 7],
    ['services', '/contracts/views/contractServices.asp?contractID=7', 'agreement-lines', 7],
    ['services, another name', '/contracts/popups/contract_products.asp?contractid=7', 'agreement-lines', 7],
    [
      'services of an MVC page',
      '/Mvc/Contracts/ContractServiceList.mvc/Index?contractId=7',
      'agreement-lines',
      7,
    ],
    ['services without an id', '/contracts/views/contractServices.asp', 'agreement-lines', null],
    ['a search', '/Mvc/Contracts/ContractGridSearch.mvc/Index', 'agreement-search', null],
    [
      'another page of a contract',
      '/contracts/views/contractOverview.asp?contractID=7',
      'agreement-lines',
      7,
    ],
  ])('%s', (_name, path, screen, recordId) => {
    expect(at(path)).toMatchObject({ screen, recordId, veto: false });
  });

  it.each([
    '/Mvc/Contracts/InvoiceViewer.mvc?invoiceId=7',
    '/Mvc/Contracts/InvoiceBatchViewer.mvc/Index?contractId=7',
    '/Mvc/Contracts/Contract.mvc/Edit?contractId=7',
    '/Mvc/Contracts/NewContractWizard.mvc/NewContractWizard',
    '/Mvc/Contracts/RenewContractWizard.mvc/RenewContractWizard?contractId=7',
    '/Mvc/Contracts/ContractNote.mvc/NewContractNote?contractId=7',
    '/Mvc/Contracts/ContractHistory.mvc/EntityChangeHistory?contractId=7',
    '/popups/journals/jrnpop.asp?action=showCompliance&contractID=7',
    '/Autotask/Views/Contracts/Cost.aspx?contractId=7',
    '/contracts/views/contractServiceAdjust.asp?contractID=7',
    '/contracts/views/contractServiceBundleEdit.asp?contractID=7',
    '/contracts/views/contractService.asp?contractID=7&contractServiceID=501',
    '/contracts/views/contractServiceBundle.asp?contractID=7&serviceBundleId=9',
    '/contracts/views/contractDiscount.asp?contractID=7',
    '/contracts/views/contractExclusions.asp?contractID=7',
    '/contracts/views/contractRates.asp?contractID=7',
    '/Mvc/Contracts/BillingProductMapping.mvc/InstalledProductMapping?contractId=7',
    '/Mvc/CRM/ContractBillingRuleAssociation.mvc/EditContact',
    '/Mvc/ServiceDesk/TicketDetail.mvc?ticketId=7&contractID=8',
    '/Mvc/ServiceDesk/TicketGridSearch.mvc/Index',
    '/Mvc/Crm/InstalledProductGridSearch.mvc/Index',
    '/Mvc/CRM/ContactDetail.mvc?contactId=7',
    '/Mvc/Quotes/QuoteDetail.mvc?quoteId=7',
    '/Mvc/Inventory/Product.mvc/Catalog',
    '/reports/contractServices.asp?contractID=7',
    '/home/timeEntry/wrkEntryFrames.asp',
    '/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenContract&ContractID=7',
    '/Mvc/Security/Authorization.mvc/Failure',
    '/Mvc/Framework/Authentication.mvc/Authenticate?ReturnUrl=/contracts/views/contractView.asp',
  ])('is vetoed: %s', (path) => {
    expect(at(path)).toMatchObject({ screen: null, veto: true, open: false });
  });

  it.each([
    ['a contract’s menu', `${UI}/contracts/views/contractSide.asp?contractID=7`],
    ['the layer for dialogs', `${UI}/AutotaskOnyx/DialogIFrameOverlay?contractID=7`],
    ['the help', `${UI}/help/Content/contractServices.htm?contractID=7`],
    ['the API', 'https://webservices5.autotask.net/contracts/views/contractServices.asp?contractID=7'],
    ['the web site', 'https://www.autotask.net/contracts/views/contractServices.asp?contractID=7'],
    [
      'a host that ends alike',
      'https://ww5.autotask.net.example/contracts/views/contractView.asp?contractID=7',
    ],
    ['no address', 'about:blank'],
  ])('has nothing: %s', (_name, href) => {
    expect(routeOf(href)).toMatchObject({ screen: null, recordId: null, veto: false, open: false });
  });

  it('knows every zone, and the limited release', () => {
    for (const host of ['ww1', 'ww31', 'WW5', 'lr'])
      expect(routeOf(contractView(7).replace('ww5', host)).recordId).toBe(7);
  });

  it('leaves what it does not know to the page itself', () => {
    expect(at('/Mvc/Something/Page.mvc/Index?contractId=7')).toMatchObject({
      screen: null,
      open: true,
      recordId: 7,
    });
    expect(at('/Mvc/Something/Page.mvc')).toMatchObject({ screen: null, open: true, recordId: null });
    expect(at('/Mvc/CRM/AccountDetail.mvc?accountId=3')).toMatchObject({
      screen: null,
      open: true,
      ofCompany: true,
    });
  });

  it.each(['0', '-3', '1.5', '7x', '', '99999999999999999999', '0x10'])('takes %j for no id', (id) => {
    expect(at(`/contracts/views/contractServices.asp?contractID=${id}`).recordId).toBeNull();
  });
});

describe('routeOf, of the shell', () => {
  it('is the umbrella contract’s that its address names', () => {
    expect(routeOf(umbrella(123))).toMatchObject({
      screen: 'agreement-lines',
      recordId: 123,
      tabKnown: false,
    });
  });

  it('has nothing of pages that it wraps, and of what was shown before', () => {
    const wrapped = { url: contractView(7) };
    for (const href of [
      shell('contract-search', wrapped),
      shell('my-workspace-and-queues', { contractId: 7 }),
      shell('umbrella-contract-details', wrapped),
      `${UI}/AutotaskOnyx/LandingPage`,
      `${UI}/AutotaskOnyx/LandingPage?contractID=7`,
    ])
      expect(routeOf(href)).toMatchObject({ screen: null, recordId: null, open: false });
  });
});

describe('routeOf, of a frame that names no contract', () => {
  const services = '/contracts/views/contractServices.asp';
  it.each([
    ['its frameset', [contractView(7)], 7],
    ['its frameset’s frameset', [`${UI}/contracts/views/contractSummary.asp`, contractView(7)], 7],
    ['its frameset, in a tab of another extension', [contractView(7), shell('x', { contractId: 9 })], 7],
    ['the shell alone', [shell('umbrella-contract-details', { contractId: 9 })], null],
    [
      'a contract beyond a ticket',
      [`${UI}/Mvc/ServiceDesk/TicketDetail.mvc?ticketId=1`, contractView(7)],
      null,
    ],
    ['a contract beyond the shell', [umbrella(9), contractView(7)], null],
    [
      'a contract beyond an organization',
      [`${UI}/Mvc/CRM/AccountDetail.mvc?accountId=1`, contractView(7)],
      null,
    ],
    [
      'a contract beyond a page of another',
      [`${UI}/Mvc/Contracts/Some.mvc?contractId=5`, contractView(7)],
      null,
    ],
    [
      'a contract beyond a page of its own',
      [`${UI}/Mvc/Contracts/Some.mvc?contractId=7`, contractView(7)],
      7,
    ],
    ['a page of another site', ['https://example.com/contracts/views/contractView.asp?contractID=7'], null],
    ['nothing that can be read', [], null],
  ])('takes it from %s', (_name, ancestors, around) => {
    expect(at(services, ...ancestors)).toMatchObject({ screen: 'agreement-lines', recordId: null, around });
    expect(at('/Mvc/Unknown.mvc', ...ancestors)).toMatchObject({ screen: null, open: true, around });
  });

  it('keeps to its own where it has one', () => {
    expect(routeOf(servicesPage(5), [contractView(7)])).toMatchObject({ recordId: 5, around: null });
  });

  it('is left alone in a dialog', () => {
    const layers = [`${UI}/AutotaskOnyx/DialogIFrameOverlay`, shell('x', {})];
    expect(routeOf(servicesPage(5), layers)).toMatchObject({ screen: null, open: false });
  });
});

describe('routeOf', () => {
  it('never fails, and never names a record that is not in the address', () => {
    const data = fc.oneof(
      fc.string(),
      fc.json().map((json) => btoa(encodeURIComponent(json))),
      fc.base64String(),
    );
    fc.assert(
      fc.property(data, (text) => {
        const href = `${UI}/AutotaskOnyx/LandingPage?view=umbrella-contract-details&view-data=${encodeURIComponent(text)}`;
        expect(routeOf(href).screen).toBeNull();
      }),
    );
  });

  it('reads every id, however the shell writes its base64', () => {
    const write = fc.constantFrom(
      (text: string) => text,
      (text: string) => encodeURIComponent(text),
      (text: string) => text.replace(/=+$/, ''),
      (text: string) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
      (text: string) => encodeURIComponent(encodeURIComponent(text)),
    );
    const key = fc.constantFrom('contractId', 'contractID', 'ContractId');
    const noise = fc.string({ unit: 'binary-ascii', maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1 }), key, noise, fc.boolean(), write, (id, name, more, asText, form) => {
        const data = base64({ more, [name]: asText ? String(id) : id });
        const href = `${UI}/AutotaskOnyx/LandingPage?view=umbrella-contract-details&view-data=${form(data)}`;
        expect(routeOf(href).recordId).toBe(id);
      }),
    );
  });
});
