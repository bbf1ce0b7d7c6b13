import { withoutAccents } from '../grid/text';

/**
 * Kinds of record as headings and titles begin with them. Words of autotask.md 1 and 2 and of the product's menus; no
 * source shows a contract's or its pages' titles (autotask.md 7), so their wording, and other languages, are inferred.
 */
const OTHER =
  /^(?:(?:recurring |pro forma )?invoices?|quotes?|quote items?|opportunit(?:y|ies)|tickets?|tasks?|projects?|charges?|contract charges?|internal costs?|service calls?|service bundles?|services? catalog|services? list|product catalog|products?|configuration items?|devices?|assets?|installed products?|purchase orders?|reports?|time ?sheets?|time entr(?:y|ies)|expenses?(?: reports?)?|contract notes?|notes?|history|compliance|milestones?|exclusions?|discounts?|rechnung(?:en)?|angebote?|tickets?|projekte?|konfigurationselemente?|gerate?|berichte?|factures?|devis|projets?|elements? de configuration|rapports?|facturen|factuur|offertes?|projecten|configuratie-?items?|rapporten|facturas?|presupuestos?|proyectos?|elementos? de configuracion|informes?)(?: (?:search|list|viewer|preview|summary|details?|wizard|vorschau|suche|recherche|zoeken|buscar))?(?=$|\s*[#:(\u2013\u2014\d-])/;

/** Forms of one line, or of a contract: they carry names and units that are not saved yet. */
const FORM =
  /^(?:adjust|edit|new|add|copy|delete|renew|apply) (?:overall )?(?:services?|contracts?|bundles?|discounts?|exclusions?|charges?|units?)\b/;

/** A ticket's number stands first in its title: "T20250001.0001 - name" (autotask.md 1, "Titles"). */
const TICKET = /^t\d{8}\.\d{3,}/;

const CONTRACT =
  /^(?:(?:recurring service|umbrella) )?(?:contract|vertrag|contrat|contrato)(?: (?:services?|summary|details?|view))?(?=$|\s*[#:(\u2013\u2014-])/;

const SEARCH =
  /^(?:contracts? search|search contracts?|vertragssuche|vertrage suchen|recherche de contrats?|contracten zoeken|contract zoeken|busqueda de contratos?|buscar contratos?)\b/;

const plain = (text: string): string => withoutAccents(text).toLowerCase();

export const namesOther = (heading: string): boolean => {
  const text = plain(heading);
  return OTHER.test(text) || FORM.test(text) || TICKET.test(text);
};
export const namesContract = (heading: string): boolean => CONTRACT.test(plain(heading));
export const namesSearch = (heading: string): boolean => SEARCH.test(plain(heading));
