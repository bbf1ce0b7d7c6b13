import { word } from '../grid/text';

/**
 * Types of contracts whose services are not read, as lists show them: only recurring service contracts are (autotask.md
 * 4 [C]). The other types' names are the product's as far as remembered, and translations [G]; one that is missing costs
 * what it did before: such a contract could pass for a recurring one of its name.
 */
const OTHERS =
  'Time and Materials|Time & Materials|Fixed Price|Block Hours|Block Hour|Retainer|Incident|Per Ticket|Incident/Per Ticket|Evergreen|' +
  'Zeit und Material|Nach Aufwand|Festpreis|Stundenkontingent|Pauschale|Pro Ticket|' +
  'Temps et matériel|Prix fixe|Forfait|Bloc d’heures|Par ticket|' +
  'Tiempo y materiales|Precio fijo|Bloque de horas|Anticipo|Por ticket|' +
  'Tijd en materiaal|Vaste prijs|Urenblok|Per ticket';

const others = new Set(OTHERS.split('|').map((text) => word(text)));

export const isOtherType = (type: string): boolean => others.has(word(type));
