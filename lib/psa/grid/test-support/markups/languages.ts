import { LINES } from '../lines';
import { COLUMNS as C, FORMATS, quantityAs, renamed, split } from '../render';
import type { Markup } from './markup';

const localised = (names: string[], format: (value: string) => string): string =>
  split(
    [C.sequence, C.product, C.description, quantityAs(format), C.price].map((column, at) =>
      renamed(column, names[at] ?? ''),
    ),
    LINES,
  );

/** Languages and ways of writing numbers. */
export const LANGUAGES: Markup[] = [
  {
    name: 'German',
    html: localised(['Reihenfolge', 'Produkt-ID', 'Beschreibung', 'Menge', 'Preis'], FORMATS.german),
  },
  {
    name: 'French',
    html: localised(['Séquence', 'ID produit', 'Description', 'Quantité', 'Prix'], FORMATS.french),
  },
  {
    name: 'Dutch',
    html: localised(['Volgorde', 'Product-ID', 'Omschrijving', 'Aantal', 'Prijs'], FORMATS.noBreak),
  },
  {
    name: 'Spanish',
    html: localised(['Secuencia', 'ID de producto', 'Descripción', 'Cantidad', 'Precio'], FORMATS.german),
  },
  {
    name: 'Italian',
    html: localised(['Sequenza', 'ID prodotto', 'Descrizione', 'Quantità', 'Prezzo'], FORMATS.spaced),
  },
  {
    name: 'a language nobody prepared',
    html: localised(['Järjestys', 'Tuote', 'Kuvaus', 'Määrä', 'Hinta'], FORMATS.french),
  },
  { name: 'Swiss numbers', html: localised(['', '', '', '', ''], FORMATS.swiss) },
  { name: 'numbers as they are', html: localised(['', '', '', '', ''], FORMATS.plain) },
  { name: 'numbers with a unit', html: localised(['', '', '', '', ''], FORMATS.unit) },
];
