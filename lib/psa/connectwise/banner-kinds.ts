import { withoutAccents } from '../grid/text';

/**
 * Kinds of record as banner and title begin with them. English from connectwise.md 2.2 ("Service Ticket
 * #26251 - ...", "Service Board List"); the other languages are inferred [I].
 */
const OTHER_BANNER =
  /^(?:service tickets?|service board|tickets?|invoices?|sales orders?|purchase orders?|orders?|quotes?|opportunit(?:y|ies)|product catalog|catalog items?|products?|projects?|time ?sheets?|time entr(?:y|ies)|expenses?|activit(?:y|ies)|contacts?|compan(?:y|ies)|configurations?|rechnung(?:en)?|angebote?|auftrag|bestellung|produktkatalog|zeiterfassung|factures?|devis|commandes?|catalogue(?: de produits)?|facturen|factuur|offertes?|bestelling|productcatalogus|facturas?|presupuestos?|pedidos?|catalogo de productos|fatture|fattura|preventiv[oi]|ordin[ei]|catalogo prodotti)(?: (?:search|list|detail|board list|entry|suche|liste))?(?=$|\s*[#:–—\d-])/;

const AGREEMENT_BANNER =
  /^(?:agreements?|vertrag|vereinbarung|accord|contrat|overeenkomst|contract|acuerdo|contrato|accordo|contratto)(?=$|\s*[#:–—-]|\s(?:search|list|detail|suche|recherche|zoeken|ricerca)\b)/;

const plain = (text: string): string => withoutAccents(text).toLowerCase();

export const namesOther = (banner: string): boolean => OTHER_BANNER.test(plain(banner));
export const namesAgreement = (banner: string): boolean => AGREEMENT_BANNER.test(plain(banner));
