import type { Labels } from '../grid/labels';
import { word } from '../grid/text';
import type { Meaning } from '../grid/view';

/**
 * Header words by language and meaning. English stands in the vendor's documentation (connectwise.md 2.5).
 * The other languages are inferred: no source shows the translated screens, so they hold the plain
 * translations. A word that is missing costs nothing where content proves the grid; a wrong one is caught by
 * the shapes of the columns and by the figures.
 */
type Words = Partial<Record<Meaning, readonly string[]>>;

/** [C] connectwise.md 2.5: Additions list, Agreement Search and its Additions tab. */
const EN: Words = {
  product: ['Product ID', 'Product'],
  description: ['Description'],
  quantity: ['Quantity', 'Qty'],
  price: ['Price', 'Unit Price'],
  'extended price': ['Ext Price', 'Extended Price'],
  effective: ['Effective', 'Effective Date'],
  cancelled: ['Cancelled', 'Canceled', 'Cancelled Date'],
  sequence: ['Sequence', 'Seq'],
  bill: ['Bill'],
  level: ['Level', 'Addition Level'],
  company: ['Company Name', 'Company'],
  agreement: ['Agreement Name', 'Agreement'],
  'agreement type': ['Agreement Type'],
  'agreement status': ['Agreement Status'],
  'addition status': ['Addition Status'],
  amount: ['Amount'],
  'billing cycle': ['Billing Cycle'],
  start: ['Date Start', 'Start Date'],
  end: ['Date End', 'End Date'],
  'next invoice': ['Next Invoice Date'],
  // [I] column names of the product's other lists; none of them stands in a list of agreements or additions.
  foreign: [
    'Invoice Number',
    'Invoice #',
    'Invoice Date',
    'Order Number',
    'Order #',
    'Order Date',
    'PO Number',
    'Ordered',
    'Shipped',
    'Received',
    'Qty Shipped',
    'On Hand',
    'Warehouse',
    'Quote #',
    'Quote Number',
    'Ticket #',
    'Ticket',
    'Hours',
    'Actual Hours',
    'Work Role',
    'Opportunity Stage',
    'Due Date',
  ],
};

/** [I] */
const DE: Words = {
  product: ['Produkt-ID', 'Produkt', 'Artikelnummer'],
  description: ['Beschreibung'],
  quantity: ['Menge', 'Anzahl'],
  price: ['Preis', 'Einzelpreis'],
  'extended price': ['Gesamtpreis'],
  effective: ['Gültig ab', 'Wirksam', 'Wirksam ab'],
  cancelled: ['Storniert', 'Gekündigt'],
  sequence: ['Reihenfolge', 'Sequenz'],
  company: ['Firmenname', 'Firma', 'Unternehmen'],
  agreement: ['Vertragsname', 'Vereinbarungsname', 'Vertrag', 'Vereinbarung'],
  'agreement type': ['Vertragsart', 'Vertragstyp', 'Vereinbarungstyp'],
  'agreement status': ['Vertragsstatus', 'Vereinbarungsstatus'],
  amount: ['Betrag'],
  foreign: [
    'Rechnungsnummer',
    'Rechnungsdatum',
    'Bestellnummer',
    'Auftragsnummer',
    'Ticketnummer',
    'Stunden',
  ],
};

/** [I] */
const FR: Words = {
  product: ['ID produit', 'ID du produit', 'Produit'],
  description: ['Description'],
  quantity: ['Quantité', 'Qté'],
  price: ['Prix', 'Prix unitaire'],
  'extended price': ['Prix total'],
  effective: ['En vigueur', "Date d'effet", 'Effectif'],
  cancelled: ['Annulé', 'Résilié'],
  sequence: ['Séquence', 'Ordre'],
  company: ['Nom de la société', 'Société', 'Entreprise'],
  agreement: ["Nom de l'accord", 'Nom du contrat', 'Accord', 'Contrat'],
  'agreement type': ["Type d'accord", 'Type de contrat'],
  'agreement status': ["Statut de l'accord", 'Statut du contrat'],
  amount: ['Montant'],
  foreign: ['Numéro de facture', 'Date de facture', 'Numéro de commande', 'Numéro de ticket', 'Heures'],
};

/** [I] */
const NL: Words = {
  product: ['Product-ID', 'Artikelnummer'],
  description: ['Omschrijving', 'Beschrijving'],
  quantity: ['Aantal', 'Hoeveelheid'],
  price: ['Prijs', 'Eenheidsprijs'],
  'extended price': ['Totaalprijs'],
  effective: ['Ingangsdatum', 'Van kracht'],
  cancelled: ['Geannuleerd', 'Opgezegd'],
  sequence: ['Volgorde', 'Volgnummer'],
  company: ['Bedrijfsnaam', 'Bedrijf'],
  agreement: ['Contractnaam', 'Naam overeenkomst', 'Overeenkomst', 'Contract'],
  'agreement type': ['Contracttype', 'Type overeenkomst'],
  'agreement status': ['Contractstatus', 'Status overeenkomst'],
  amount: ['Bedrag'],
  foreign: ['Factuurnummer', 'Factuurdatum', 'Ordernummer', 'Ticketnummer', 'Uren'],
};

/** [I] */
const ES: Words = {
  product: ['ID de producto', 'ID del producto', 'Producto'],
  description: ['Descripción'],
  quantity: ['Cantidad', 'Cant.'],
  price: ['Precio', 'Precio unitario'],
  'extended price': ['Precio total'],
  effective: ['Vigente', 'Fecha efectiva', 'Efectivo'],
  cancelled: ['Cancelado'],
  sequence: ['Secuencia'],
  company: ['Nombre de la empresa', 'Empresa', 'Compañía'],
  agreement: ['Nombre del acuerdo', 'Nombre del contrato', 'Acuerdo', 'Contrato'],
  'agreement type': ['Tipo de acuerdo', 'Tipo de contrato'],
  'agreement status': ['Estado del acuerdo', 'Estado del contrato'],
  amount: ['Importe', 'Monto'],
  foreign: ['Número de factura', 'Fecha de factura', 'Número de pedido', 'Número de ticket', 'Horas'],
};

/** [I] */
const IT: Words = {
  product: ['ID prodotto', 'Prodotto'],
  description: ['Descrizione'],
  quantity: ['Quantità', 'Q.tà'],
  price: ['Prezzo', 'Prezzo unitario'],
  'extended price': ['Prezzo totale'],
  effective: ['Effettivo', 'Data di decorrenza', 'Decorrenza'],
  cancelled: ['Annullato'],
  sequence: ['Sequenza'],
  company: ['Nome azienda', 'Azienda', 'Società'],
  agreement: ['Nome contratto', 'Nome accordo', 'Contratto', 'Accordo'],
  'agreement type': ['Tipo di contratto', 'Tipo contratto', 'Tipo accordo'],
  'agreement status': ['Stato contratto', 'Stato accordo'],
  amount: ['Importo'],
  foreign: ['Numero fattura', 'Data fattura', 'Numero ordine', 'Numero ticket', 'Ore'],
};

export const LANGUAGES = { en: EN, de: DE, fr: FR, nl: NL, es: ES, it: IT };

export const LABELS: Labels = new Map(
  Object.values(LANGUAGES).flatMap((words) =>
    (Object.entries(words) as [Meaning, readonly string[]][]).flatMap(([meaning, texts]) =>
      texts.map((text) => [word(text), meaning] as const),
    ),
  ),
);
