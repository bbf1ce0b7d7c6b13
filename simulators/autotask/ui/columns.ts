import type { FullSettings } from './settings';

export interface Column {
  /** English label, and the key of the row's value. */
  label: string;
  kind: 'text' | 'link' | 'units' | 'money' | 'day';
  width: number;
  /** What the older grid writes into `data-bpn`. */
  property: string;
}

const column = (label: string, kind: Column['kind'], width: number): Column => ({
  label,
  kind,
  width,
  property: label.replace(/\W/g, ''),
});

const name = column('Name', 'link', 250);
const serviceName = column('Service Name', 'link', 250);
const units = column('Units', 'units', 90);
const unitPrice = column('Unit Price', 'money', 100);
const unitCost = column('Unit Cost', 'money', 100);
const totalPrice = column('Total Price', 'money', 110);
const description = column('Invoice Description', 'text', 210);
const quantity = column('Quantity', 'units', 90);

const SERVICES = [
  name,
  description,
  column('Period Type', 'text', 100),
  units,
  unitPrice,
  unitCost,
  totalPrice,
];
const CONTRACTS = [
  column('Contract Name', 'link', 260),
  column('Organization', 'text', 210),
  column('Contract Type', 'text', 150),
  column('Status', 'text', 90),
  column('Start Date', 'day', 110),
  column('End Date', 'day', 110),
];

export type ListName =
  | 'services'
  | 'contracts'
  | 'account contracts'
  | 'umbrella contracts'
  | 'invoice'
  | 'quote'
  | 'ticket'
  | 'catalogue'
  | 'configuration items'
  | 'charges'
  | 'selector';

export const COLUMNS: Record<ListName, Column[]> = {
  services: SERVICES,
  contracts: CONTRACTS,
  'account contracts': CONTRACTS.filter(({ label }) => label !== 'Organization'),
  'umbrella contracts': CONTRACTS,
  invoice: [name, description, units, unitPrice, totalPrice, column('Billing Item Date', 'day', 120)],
  quote: [name, description, quantity, unitPrice, unitCost, column('Extended Price', 'money', 110)],
  ticket: [name, column('Status', 'text', 90), units, unitPrice, column('Billable Amount', 'money', 120)],
  catalogue: [
    name,
    column('Description', 'text', 260),
    column('Period Type', 'text', 100),
    unitPrice,
    unitCost,
  ],
  'configuration items': [
    column('Configuration Item', 'link', 220),
    column('Service', 'text', 220),
    column('Serial Number', 'text', 120),
    quantity,
  ],
  charges: [
    column('Charge Name', 'link', 220),
    column('Date', 'day', 100),
    quantity,
    unitPrice,
    column('Billable Amount', 'money', 120),
  ],
  selector: [name, units, unitPrice],
};

/** The columns that this user sees, in the user's order. */
export function shownColumns(list: ListName, settings: FullSettings, aspx: boolean): Column[] {
  const all = COLUMNS[list].map((one) => (aspx && one === name ? { ...serviceName, label: 'Name' } : one));
  const wanted = settings.columns?.flatMap((label) => all.filter((one) => one.label === label)) ?? all;
  const chosen = wanted.length === 0 ? all : wanted;
  return settings.prices ? chosen : chosen.filter(({ kind }) => kind !== 'money');
}
