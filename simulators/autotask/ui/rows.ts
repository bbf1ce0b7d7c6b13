import type { AtRecord } from '../../msp/types';
import type { ListName } from './columns';
import { type Context, contractIdOf, contractLink, link, queryId } from './context';
import { companyNameOf, dayOf, type Line, linesOf, numberOf, periodName, textOf, typeName } from './data';
import { PATHS } from './urls';

/** A row of a list; the page shows only the values. */
export interface GridRow {
  role: 'record' | 'section' | 'member' | 'total';
  kind: 'service' | 'bundle' | 'contract' | 'other';
  /** Of the ContractService, ContractServiceBundle or Contract; null where the row shows none. */
  recordId: number | null;
  /** Of the Service or ServiceBundle. */
  productId: number | null;
  /** By English column label: text, number, or a day; null is blank. */
  values: Record<string, string | number | null>;
  /** Where a click on the row leads. */
  open: string | null;
}

/** All records of a list before sorting and paging. */
export function recordsOf(context: Context, list: ListName): GridRow[] {
  const { state, settings, today } = context;
  const id = contractIdOf(context) || ownerOf(context);
  const day = settings.day ?? today;
  switch (list) {
    case 'contracts':
      return state.contracts.map((contract) => contractRow(context, contract));
    case 'umbrella contracts':
      return state.contracts.map((contract) => ({ ...contractRow(context, contract), open: null }));
    case 'account contracts':
      return state.contracts
        .filter((contract) => contract.companyID === queryId(context, 'accountId'))
        .map((contract) => contractRow(context, contract));
    case 'catalogue':
      return state.services.map((service) => ({
        ...other,
        values: {
          Name: textOf(service.name),
          Description: textOf(service.description),
          'Period Type': periodName(service.periodType),
          'Unit Price': numberOf(service.unitPrice),
          'Unit Cost': numberOf(service.unitCost),
        },
      }));
    case 'services':
      return linesOf(state, id, day).map((line) => lineRow(context, id, line));
    default:
      return linesOf(state, id, day).map((line) => ({ ...other, values: similarValues(line, day) }));
  }
}

const other = { role: 'record', kind: 'other', recordId: null, productId: null, open: null } as const;

/** The contract of which a look-alike shows the services: its own id stands for it. */
const ownerOf = (context: Context): number =>
  queryId(context, 'invoiceId') || queryId(context, 'quoteId') || queryId(context, 'ticketId');

function lineRow(context: Context, contractID: number, line: Line): GridRow {
  const units = context.settings.quantities[`${line.kind}:${line.id}`] ?? line.units;
  return {
    role: 'record',
    kind: line.kind,
    recordId: line.id,
    productId: line.productId,
    values: {
      Name: line.name,
      'Invoice Description': line.invoiceDescription || line.description,
      'Period Type': line.period,
      Units: units,
      'Unit Price': line.unitPrice,
      'Unit Cost': line.unitCost,
      'Total Price': cents(units * line.unitPrice),
    },
    open: link(context, PATHS.editService, { contractID, contractServiceID: line.id }),
  };
}

/** The same names and units under the headers of pages that are no contract's services. */
const similarValues = (line: Line, day: string): GridRow['values'] => ({
  Name: line.name,
  'Charge Name': line.name,
  Service: line.name,
  'Configuration Item': `${line.name} (${line.id})`,
  'Serial Number': `SN-${line.id}`,
  'Invoice Description': line.invoiceDescription || line.description,
  Status: 'Approved',
  Units: line.units,
  Quantity: line.units,
  'Unit Price': line.unitPrice,
  'Unit Cost': line.unitCost,
  'Total Price': cents(line.units * line.unitPrice),
  'Extended Price': cents(line.units * line.unitPrice),
  'Billable Amount': cents(line.units * line.unitPrice),
  Date: day,
  'Billing Item Date': day,
});

const contractRow = (context: Context, contract: AtRecord): GridRow => ({
  role: 'record',
  kind: 'contract',
  recordId: contract.id,
  productId: null,
  values: {
    'Contract Name': textOf(contract.contractName),
    Organization: companyNameOf(context.state, contract.companyID),
    'Contract Type': typeName(numberOf(contract.contractType)),
    Status: contract.status === 1 ? 'Active' : 'Inactive',
    'Start Date': dayOf(contract.startDate),
    'End Date': dayOf(contract.endDate),
  },
  open: contractLink(context, contract.id),
});

export const cents = (amount: number): number => Math.round(amount * 100) / 100;
