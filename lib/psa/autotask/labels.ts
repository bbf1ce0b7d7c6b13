import { labelsOf, type Words } from '../grid/header-words';
import type { Labels } from '../grid/labels';

/**
 * Header words by language and meaning. No source shows the columns of a contract's services (autotask.md 0 and 7):
 * [C] are the words of the vendor's help, [G] those of the reference's sketch, [I] plain translations and what the
 * customer may choose (Organization, Account, Company, Customer: 2d [C]). A word that is missing costs nothing where
 * content proves the grid; a wrong one is caught by the shapes of the columns and by the figures.
 */
const EN: Words = {
  // [C] "Service Bundles or Service Name", "Service Bundles and Services" (2e); [G] the rest. "Name" and "Service"
  // alone are words of many lists: they count only beside units, under a contract that is known (grid/find.ts).
  product:
    'Service|Services|Service Name|Name|Service Bundle|Service Bundle Name|Service/Bundle|Service/Bundle Name|Service/Service Bundle|Service or Bundle|Service Bundle or Service Name|Service Bundles or Service Name|Service Bundles and Services',
  description: 'Description|Service Description|Invoice Description',
  // [C] "Units" is the field's name in REST and on the adjust page (2e, 4).
  quantity: 'Units|Number of Units|Quantity|Qty',
  price: 'Unit Price|Price',
  cost: 'Unit Cost|Cost',
  amount: 'Total Price|Extended Price',
  total: 'Total|Totals|Grand Total|Subtotal',
  company:
    'Organization|Organization Name|Organisation|Organisation Name|Account|Account Name|Company|Company Name|Customer|Customer Name',
  // [C] the field above the list (2e); [I] in the other languages.
  'shown day': 'Show data for',
  // [I] columns of a list of contracts: the fields of a contract (2a [C], 4 [C]).
  agreement: 'Contract Name|Contract',
  'agreement type': 'Contract Type',
  'agreement status': 'Status|Contract Status',
  'billing cycle': 'Contract Period Type|Period Type',
  start: 'Start Date|Contract Start Date',
  end: 'End Date|Contract End Date',
  // [C] "Current", "Adjusted" and the prorated ones: the adjust page (2e); [I] columns of the product's other lists.
  foreign:
    'Current|Adjusted|Prorated Total Price|Prorated Total Cost|Invoice Number|Invoice #|Invoice Date|Quote Name|Quote Number|Ticket Number|Ticket|Ticket Title|Serial Number|Configuration Item|Installed Product|Device|Asset|Hours|Hours Worked|Work Type|Role|Due Date|Billable Amount|Material Code|Received|On Hand',
};

/** [I] */
const DE: Words = {
  product: 'Servicename|Name des Service|Leistung|Dienst|Bezeichnung|Servicepaket',
  description: 'Beschreibung|Rechnungsbeschreibung',
  quantity: 'Einheiten|Anzahl|Menge',
  price: 'Einzelpreis|Stückpreis|Preis pro Einheit|Preis',
  cost: 'Einzelkosten|Stückkosten|Kosten pro Einheit',
  amount: 'Gesamtpreis',
  total: 'Gesamt|Summe|Gesamtsumme|Zwischensumme',
  company:
    'Name der Organisation|Organisationsname|Konto|Kontoname|Firma|Firmenname|Unternehmen|Unternehmensname|Kunde|Kundenname',
  'shown day': 'Daten anzeigen für|Daten anzeigen vom',
  agreement: 'Vertrag|Vertragsname',
  'agreement type': 'Vertragstyp|Vertragsart',
  'agreement status': 'Vertragsstatus',
  start: 'Startdatum|Anfangsdatum',
  end: 'Enddatum',
  foreign:
    'Aktuell|Angepasst|Rechnungsnummer|Rechnungsdatum|Angebotsnummer|Ticketnummer|Seriennummer|Stunden|Fälligkeitsdatum',
};

/** [I] */
const FR: Words = {
  product: 'Nom du service|Nom|Prestation',
  description: 'Description de facturation',
  quantity: "Unités|Quantité|Qté|Nombre d'unités",
  price: 'Prix unitaire|Prix',
  cost: 'Coût unitaire',
  amount: 'Prix total',
  total: 'Total général|Sous-total',
  company:
    "Nom de l'organisation|Société|Nom de la société|Entreprise|Nom de l'entreprise|Compte|Nom du compte|Client|Nom du client",
  'shown day': 'Afficher les données du|Afficher les données pour',
  agreement: 'Contrat|Nom du contrat',
  'agreement type': 'Type de contrat',
  'agreement status': 'Statut',
  start: 'Date de début',
  end: 'Date de fin',
  foreign:
    "Actuel|Ajusté|Numéro de facture|Date de facture|Numéro de devis|Numéro de ticket|Numéro de série|Heures|Date d'échéance",
};

/** [I] */
const ES: Words = {
  product: 'Servicio|Servicios|Nombre del servicio|Nombre',
  description: 'Descripción|Descripción de factura',
  quantity: 'Unidades|Número de unidades|Cantidad|Cant.',
  price: 'Precio unitario|Precio por unidad|Precio',
  cost: 'Coste unitario|Costo unitario',
  amount: 'Precio total',
  total: 'Total general',
  company:
    'Organización|Nombre de la organización|Cuenta|Nombre de la cuenta|Empresa|Nombre de la empresa|Compañía|Cliente|Nombre del cliente',
  'shown day': 'Mostrar datos de|Mostrar datos para|Mostrar datos del',
  agreement: 'Contrato|Nombre del contrato',
  'agreement type': 'Tipo de contrato',
  'agreement status': 'Estado',
  start: 'Fecha de inicio',
  end: 'Fecha de fin|Fecha de finalización',
  foreign:
    'Actual|Ajustado|Número de factura|Fecha de factura|Número de presupuesto|Número de ticket|Número de serie|Horas|Fecha de vencimiento',
};

/** [I] */
const NL: Words = {
  product: 'Servicenaam|Naam van de service|Naam|Dienst|Servicebundel',
  description: 'Omschrijving|Beschrijving',
  quantity: 'Eenheden|Aantal|Hoeveelheid',
  price: 'Eenheidsprijs|Prijs per eenheid|Prijs',
  cost: 'Eenheidskosten|Kosten per eenheid|Kostprijs',
  amount: 'Totaalprijs|Totale prijs',
  total: 'Totaal|Subtotaal',
  company:
    'Organisatie|Naam van de organisatie|Organisatienaam|Accountnaam|Bedrijf|Bedrijfsnaam|Klant|Klantnaam',
  'shown day': 'Gegevens weergeven voor|Gegevens tonen voor',
  agreement: 'Contractnaam',
  'agreement type': 'Contracttype',
  start: 'Startdatum|Begindatum',
  end: 'Einddatum',
  foreign:
    'Huidig|Aangepast|Factuurnummer|Factuurdatum|Offertenummer|Ticketnummer|Serienummer|Uren|Vervaldatum',
};

export const LABELS: Labels = labelsOf([EN, DE, FR, ES, NL]);
