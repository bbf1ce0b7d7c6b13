import type { CwRecord, Msp } from '../../msp/types';
import type { ScreenName } from './screens';
import { additionStatus, day, nameOf, number, record, text } from './values';

/** A row as the list's XHR carries it; the grid shows only the values. */
export interface GridRow {
  recordId: number;
  /** By English column label: text, number, boolean, or a day as ConnectWise stores it; null is blank. */
  values: Record<string, string | number | boolean | null>;
  /** Where a click on the row leads. */
  target: { screen: ScreenName; id: number };
}

type ConnectWise = Msp['connectwise'];

/**
 * All rows of a list before filter and paging. `id` is the record's where the list belongs to one. With
 * `children`, an agreement's list holds its child agreements' additions too (connectwise.md 2.5, "Level").
 */
export function rowsOf(
  connectwise: ConnectWise,
  today: string,
  multiline: string,
  id: number,
  children = false,
): GridRow[] {
  const { agreements, additions, catalog } = connectwise;
  const own = agreements.find((agreement) => agreement.id === id);
  switch (multiline) {
    case 'agreementadditions':
      return agreements
        .filter((one) => one === own || (children && record(one.parentAgreement).id === id))
        .flatMap((one) => (additions[one.id] ?? []).map((line) => additionRow(line, one, today)));
    case 'additionsearch':
      return agreements.flatMap((agreement) =>
        (additions[agreement.id] ?? []).map((line) => additionRow(line, agreement, today)),
      );
    case 'agreementsearch':
      return agreements.map((agreement) => agreementRow(agreement, additions[agreement.id] ?? []));
    case 'invoiceproducts':
    case 'salesorderproducts':
    case 'quoteproducts':
      return own ? (additions[id] ?? []).map((line) => additionRow(line, own, today)) : [];
    case 'productcatalog':
      return catalog.map(catalogRow);
    case 'srboard':
      return agreements.map(ticketRow);
    default:
      return [];
  }
}

function additionRow(line: CwRecord, agreement: CwRecord, today: string): GridRow {
  const company = nameOf(agreement.company);
  const monthly = number(line.extPrice);
  return {
    recordId: line.id,
    target: { screen: 'addition', id: line.id },
    values: {
      Sequence: number(line.sequenceNumber),
      Effective: day(line.effectiveDate),
      Cancelled: day(line.cancelledDate),
      'Product ID': text(record(line.product).identifier),
      Description: text(line.description),
      Quantity: number(line.quantity),
      Price: number(line.unitPrice),
      'Ext Price': monthly,
      'Prorate Price': number(line.proratePrice),
      Bill: line.billCustomer === 'Billable',
      Tax: line.taxableFlag === true,
      Margin: number(line.margin),
      Level: `${company} / ${text(agreement.name)}`,
      'Addition Level': `${company} / ${text(agreement.name)}`,
      'Agreement Status': text(agreement.agreementStatus),
      'Agreement Name': text(agreement.name),
      'Agreement Type': nameOf(agreement.type),
      'Company Name': company,
      'Recurring Revenue': monthly,
      'Recurring Cost': number(line.extCost),
      'Addition Status': additionStatus(line, today),
      'Purchase Item': false,
      'Drop Ship': false,
      'Special Order': false,
      'Serial #': text(line.serialNumber),
      'Product Class': 'Agreement',
      Cost: number(line.unitCost),
      'Ext Cost': number(line.extCost),
      Location: nameOf(agreement.location),
      Department: nameOf(agreement.department),
      'Opportunity Summary': null,
    },
  };
}

/** Amount = billing amount + additions, without children (connectwise.md 2.5). */
function agreementRow(agreement: CwRecord, lines: CwRecord[]): GridRow {
  const total = lines.reduce((sum, line) => sum + Math.round((number(line.extPrice) ?? 0) * 100), 0);
  return {
    recordId: agreement.id,
    target: { screen: 'agreement', id: agreement.id },
    values: {
      'Agreement Type': nameOf(agreement.type),
      'Agreement Name': text(agreement.name),
      'Company Name': nameOf(agreement.company),
      Contact: nameOf(agreement.contact),
      Amount: (number(agreement.billAmount) ?? 0) + total / 100,
      'Billing Cycle': nameOf(agreement.billingCycle),
      'Date Start': day(agreement.startDate),
      'Date End': agreement.noEndingDateFlag === true ? null : day(agreement.endDate),
      Status: text(agreement.agreementStatus),
      Location: nameOf(agreement.location),
      Department: nameOf(agreement.department),
      Prorate: agreement.prorateFlag === true,
      'Company Type': 'Client',
      'Next Invoice Date': day(agreement.nextInvoiceDate),
    },
  };
}

const catalogRow = (item: CwRecord): GridRow => ({
  recordId: item.id,
  target: { screen: 'catalog', id: item.id },
  values: {
    'Product ID': text(item.identifier),
    Description: text(item.description),
    Class: text(item.productClass),
    Price: number(item.price),
    Cost: number(item.cost),
    'On Hand': item.id % 40,
  },
});

const ticketRow = (agreement: CwRecord): GridRow => ({
  recordId: agreement.id + 26_000,
  target: { screen: 'tickets', id: 0 },
  values: {
    'Ticket #': String(agreement.id + 26_000),
    Summary: `Check the licences of ${nameOf(agreement.company)}`,
    'Company Name': nameOf(agreement.company),
    Agreement: text(agreement.name),
    Status: agreement.id % 2 === 0 ? 'New' : 'In Progress',
    Age: agreement.id % 17,
  },
});
