import { C, type Column, column } from './columns';

const ADDITIONS: Column[] = [
  C.sequence,
  C.effective,
  C.cancelled,
  C.product,
  C.description,
  C.quantity,
  C.price,
  C.extPrice,
  column('Prorate Price', 'money', 'Prorate_Price', 92, 'Anteiliger Preis|Prix au prorata|Pro-rataprijs'),
  column('Bill', 'tick', 'Billable_Flag', 46, 'Abr.|Fact.|Fact.'),
  column('Tax', 'tick', 'Taxable_Flag', 46, 'St.|Taxe|Btw'),
  column('Margin', 'money', 'Margin', 80, 'Marge|Marge|Marge'),
  column('Level', 'text', 'Level_Desc', 180, 'Ebene|Niveau|Niveau'),
  C.agreementStatus,
  column('Recurring Revenue', 'money', 'Recurring_Revenue', 92),
  column('Recurring Cost', 'money', 'Recurring_Cost', 92),
  C.additionStatus,
  column('Purchase Item', 'tick', 'Purchase_Flag', 60),
  column('Drop Ship', 'tick', 'Drop_Ship_Flag', 60),
  column('Special Order', 'tick', 'Special_Order_Flag', 60),
  C.serial,
  C.cost,
  column('Ext Cost', 'money', 'Ext_Cost', 92, 'Gesamtkosten|Coût total|Totale kosten'),
];

const ADDITIONS_SEARCH: Column[] = [
  C.company,
  C.agreement,
  C.product,
  C.description,
  C.quantity,
  C.price,
  C.extPrice,
  C.effective,
  C.cancelled,
  C.sequence,
  column('Product Class', 'text', 'Item_Class', 100, 'Produktklasse|Classe de produit|Productklasse'),
  C.serial,
  C.agreementType,
  C.agreementStatus,
  C.additionStatus,
  column('Addition Level', 'text', 'Level_Desc', 200, "Zusatzebene|Niveau de l'ajout|Niveau"),
  C.department,
  C.location,
  column('Opportunity Summary', 'text', 'Opportunity', 130),
];

const AGREEMENT_SEARCH: Column[] = [
  C.agreementType,
  C.agreement,
  C.company,
  column('Contact', 'text', 'Contact_Name', 110, 'Kontakt|Contact|Contact'),
  column('Amount', 'money', 'Amount', 92, 'Betrag|Montant|Bedrag'),
  column(
    'Billing Cycle',
    'text',
    'Billing_Cycle',
    92,
    'Abrechnungszyklus|Cycle de facturation|Factuurcyclus',
  ),
  column('Date Start', 'date', 'Date_Start', 92, 'Beginn|Date de début|Begindatum'),
  column('Date End', 'date', 'Date_End', 92, 'Ende|Date de fin|Einddatum'),
  column('Status', 'text', 'Status', 84, 'Status|Statut|Status'),
  C.location,
  C.department,
  column('Prorate', 'tick', 'Prorate_Flag', 60),
  column('Company Type', 'text', 'Company_Type', 100),
  column(
    'Next Invoice Date',
    'date',
    'Next_Invoice',
    110,
    'Nächste Rechnung|Prochaine facture|Volgende factuur',
  ),
];

/** Lines of a bill: the very labels of additions, on a record that is none. */
const BILL: Column[] = [C.product, C.description, C.quantity, C.price, C.extPrice, C.cost, C.serial];

/** Columns by the name of the list. */
export const COLUMNS: Record<string, Column[]> = {
  agreementadditions: ADDITIONS,
  additionsearch: ADDITIONS_SEARCH,
  agreementsearch: AGREEMENT_SEARCH,
  invoiceproducts: BILL,
  salesorderproducts: BILL,
  quoteproducts: BILL,
  productcatalog: [
    C.product,
    C.description,
    column('Class', 'text', 'Item_Class', 90),
    C.price,
    C.cost,
    column('On Hand', 'number', 'On_Hand', 80),
  ],
  srboard: [
    column('Ticket #', 'link', 'SR_Service_RecID', 80),
    column('Summary', 'link', 'Summary', 320),
    C.company,
    column('Agreement', 'text', 'AGR_Name', 160),
    column('Status', 'text', 'Status', 90),
    column('Age', 'number', 'Age', 60),
  ],
};
