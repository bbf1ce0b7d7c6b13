import type { FullSettings } from './settings';

type Language = 'de' | 'es' | 'fr';

/** English text: de, es, fr [I]. Plain translations: no source shows the translated screens. */
const WORDS: Record<string, [de: string, es: string, fr: string]> = {
  Name: ['Name', 'Nombre', 'Nom'],
  'Service Name': ['Name des Service', 'Nombre del servicio', 'Nom du service'],
  'Invoice Description': ['Rechnungsbeschreibung', 'Descripción de factura', 'Description de facturation'],
  Description: ['Beschreibung', 'Descripción', 'Description'],
  Type: ['Typ', 'Tipo', 'Type'],
  'Period Type': ['Zeitraumtyp', 'Tipo de periodo', 'Type de période'],
  Units: ['Einheiten', 'Unidades', 'Unités'],
  'Unit Price': ['Einzelpreis', 'Precio unitario', 'Prix unitaire'],
  'Unit Cost': ['Einzelkosten', 'Coste unitario', 'Coût unitaire'],
  'Total Price': ['Gesamtpreis', 'Precio total', 'Prix total'],
  'Total Cost': ['Gesamtkosten', 'Coste total', 'Coût total'],
  Total: ['Summe', 'Total', 'Total'],
  Services: ['Services', 'Servicios', 'Services'],
  'Service Bundles': ['Service-Pakete', 'Paquetes de servicios', 'Groupes de services'],
  'Service Bundles and Services': [
    'Service-Pakete und Services',
    'Paquetes de servicios y servicios',
    'Groupes de services et services',
  ],
  'Show data for': ['Daten anzeigen für', 'Mostrar datos de', 'Afficher les données du'],
  'Contract Name': ['Vertragsname', 'Nombre del contrato', 'Nom du contrat'],
  'Contract Type': ['Vertragstyp', 'Tipo de contrato', 'Type de contrat'],
  'Contract Category': ['Vertragskategorie', 'Categoría del contrato', 'Catégorie de contrat'],
  'Contract Period Type': [
    'Vertragszeitraumtyp',
    'Tipo de periodo del contrato',
    'Type de période du contrat',
  ],
  Contract: ['Vertrag', 'Contrato', 'Contrat'],
  Contracts: ['Verträge', 'Contratos', 'Contrats'],
  'Contract Search': ['Vertragssuche', 'Búsqueda de contratos', 'Recherche de contrats'],
  'Recurring Service': ['Wiederkehrender Service', 'Servicio recurrente', 'Service récurrent'],
  Organization: ['Organisation', 'Organización', 'Organisation'],
  'Organization Name': ['Name der Organisation', 'Nombre de la organización', "Nom de l'organisation"],
  'Account Manager': ['Kundenbetreuer', 'Gestor de la cuenta', 'Responsable du compte'],
  'Contact Name': ['Ansprechpartner', 'Nombre del contacto', 'Nom du contact'],
  Status: ['Status', 'Estado', 'Statut'],
  'Start Date': ['Startdatum', 'Fecha de inicio', 'Date de début'],
  'End Date': ['Enddatum', 'Fecha de finalización', 'Date de fin'],
  Start: ['Beginn', 'Inicio', 'Début'],
  End: ['Ende', 'Fin', 'Fin'],
  Active: ['Aktiv', 'Activo', 'Actif'],
  Inactive: ['Inaktiv', 'Inactivo', 'Inactif'],
  Summary: ['Übersicht', 'Resumen', 'Résumé'],
  Monthly: ['Monatlich', 'Mensual', 'Mensuel'],
  Yearly: ['Jährlich', 'Anual', 'Annuel'],
  'Add Service': ['Service hinzufügen', 'Añadir servicio', 'Ajouter un service'],
  'Add Service Bundle': ['Service-Paket hinzufügen', 'Añadir paquete de servicios', 'Ajouter un groupe'],
  'Apply Overall Discount': ['Gesamtrabatt anwenden', 'Aplicar descuento general', 'Appliquer une remise'],
  Adjust: ['Anpassen', 'Ajustar', 'Ajuster'],
  Edit: ['Bearbeiten', 'Editar', 'Modifier'],
  Renew: ['Verlängern', 'Renovar', 'Renouveler'],
  Print: ['Drucken', 'Imprimir', 'Imprimer'],
  Quantity: ['Menge', 'Cantidad', 'Quantité'],
  Service: ['Service', 'Servicio', 'Service'],
  'Service Level Agreement': [
    'Service Level Agreement',
    'Acuerdo de nivel de servicio',
    'Accord de niveau de service',
  ],
};
const PLACE: Record<Language, 0 | 1 | 2> = { de: 0, es: 1, fr: 2 };

/** A label in the user's language, and in English with the customer's word for an organization. */
export function wordFor(text: string, settings: FullSettings): string {
  const language = settings.labels ?? (settings.locale === 'ch' ? 'de' : settings.locale);
  if (language === 'en') return text.replace(/\bOrganization\b/, settings.organization);
  return WORDS[text]?.[PLACE[language]] ?? text;
}
