import { describe, expect, it } from 'vitest';
import { word } from '../grid/text';
import { LABELS } from './labels';

const meaning = (text: string): string | undefined => LABELS.get(word(text));

describe('LABELS', () => {
  it.each([
    ['Product ID', 'product'],
    ['QUANTITY ▼', 'quantity'],
    ['Menge', 'quantity'],
    ['Quantité', 'quantity'],
    ['Quantite', 'quantity'],
    ['Gültig ab', 'effective'],
    ['Date d’effet', 'effective'],
    ["Nom de l'accord", 'agreement'],
    ['Bedrijfsnaam', 'company'],
    ['Descripción:', 'description'],
    ['Invoice #', 'foreign'],
    ['Next Invoice Date', 'next invoice'],
  ])('%s means %s', (text, expected) => {
    expect(meaning(text)).toBe(expected);
  });

  it.each(['', 'Product Class', 'Invoice', 'Serial #', 'Total'])('%j means nothing', (text) => {
    expect(meaning(text)).toBeUndefined();
  });

  it('has product, quantity, company and agreement in each language', () => {
    const words = [...LABELS.values()];
    for (const needed of ['product', 'quantity', 'company', 'agreement'])
      expect(words.filter((one) => one === needed).length).toBeGreaterThanOrEqual(6);
  });
});
