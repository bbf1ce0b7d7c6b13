import { labelsOf, type Words } from '../grid/header-words';
import type { Labels } from '../grid/labels';

/**
 * Header words by language and meaning. English stands in the vendor's documentation (connectwise.md 2.5).
 * The other languages are inferred: no source shows the translated screens, so they hold the plain
 * translations. A word that is missing costs nothing where content proves the grid; a wrong one is caught by
 * the shapes of the columns and by the figures.
 */

/** [C] connectwise.md 2.5: Additions list, Agreement Search and its Additions tab. */
const EN: Words = {
  product: 'Product ID|Product',
  description: 'Description',
  quantity: 'Quantity|Qty',
  price: 'Price|Unit Price',
  effective: 'Effective|Effective Date',
  cancelled: 'Cancelled|Canceled|Cancelled Date',
  sequence: 'Sequence',
  company: 'Company Name|Company',
  agreement: 'Agreement Name|Agreement',
  'agreement type': 'Agreement Type',
  'agreement status': 'Agreement Status',
  'addition status': 'Addition Status',
  amount: 'Amount',
  'billing cycle': 'Billing Cycle',
  start: 'Date Start|Start Date',
  end: 'Date End|End Date',
  'next invoice': 'Next Invoice Date',
  // [I] columns of the product's other lists; none of them stands in a list of agreements or additions.
  foreign:
    'Invoice Number|Invoice #|Invoice Date|Order Number|Order #|Order Date|PO Number|Ordered|Shipped|Received|On Hand|Warehouse|Quote #|Quote Number|Ticket #|Ticket|Hours|Actual Hours|Work Role|Due Date',
};

/** [I] */
const DE: Words = {
  product: 'Produkt-ID|Produkt|Artikelnummer',
  description: 'Beschreibung',
  quantity: 'Menge|Anzahl',
  effective: 'Gültig ab|Wirksam|Wirksam ab',
  cancelled: 'Storniert|Gekündigt',
  company: 'Firmenname|Firma|Unternehmen',
  agreement: 'Vertragsname|Vertrag|Vereinbarung',
  amount: 'Betrag',
  foreign: 'Rechnungsnummer|Rechnungsdatum|Bestellnummer|Auftragsnummer|Ticketnummer|Stunden',
};

/** [I] */
const FR: Words = {
  product: 'ID produit|ID du produit|Produit',
  quantity: 'Quantité|Qté',
  effective: "En vigueur|Date d'effet",
  cancelled: 'Annulé|Résilié',
  company: 'Nom de la société|Société|Entreprise',
  agreement: "Nom de l'accord|Nom du contrat|Accord|Contrat",
  amount: 'Montant',
  foreign: 'Numéro de facture|Date de facture|Numéro de commande|Numéro de ticket|Heures',
};

/** [I] */
const NL: Words = {
  product: 'Product-ID|Artikelnummer',
  description: 'Omschrijving|Beschrijving',
  quantity: 'Aantal|Hoeveelheid',
  effective: 'Ingangsdatum|Van kracht',
  cancelled: 'Geannuleerd|Opgezegd',
  company: 'Bedrijfsnaam|Bedrijf',
  agreement: 'Contractnaam|Overeenkomst|Contract',
  amount: 'Bedrag',
  foreign: 'Factuurnummer|Factuurdatum|Ordernummer|Ticketnummer|Uren',
};

/** [I] */
const ES: Words = {
  product: 'ID de producto|ID del producto|Producto',
  description: 'Descripción',
  quantity: 'Cantidad|Cant.',
  effective: 'Vigente|Fecha efectiva|Efectivo',
  cancelled: 'Cancelado',
  company: 'Nombre de la empresa|Empresa|Compañía',
  agreement: 'Nombre del acuerdo|Nombre del contrato|Acuerdo|Contrato',
  amount: 'Importe|Monto',
  foreign: 'Número de factura|Fecha de factura|Número de pedido|Número de ticket|Horas',
};

export const LABELS: Labels = labelsOf([EN, DE, FR, NL, ES]);
