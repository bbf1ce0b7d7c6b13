import { describe, expect, it } from 'vitest';
import { word } from '../grid/text';
import { LABELS } from './labels';

const meaning = (text: string): string | undefined => LABELS.get(word(text));

describe('LABELS', () => {
  it.each([
    ['Service Bundles or Service Name', 'product'],
    ['Service Bundles and Services', 'product'],
    ['Service/Service Bundle', 'product'],
    ['NAME ▲', 'product'],
    ['Units', 'quantity'],
    ['Einheiten', 'quantity'],
    ['Unités', 'quantity'],
    ['Unidades', 'quantity'],
    ['Eenheden*', 'quantity'],
    ['Unit Price', 'price'],
    ['Stückpreis', 'price'],
    ['Unit Cost', 'cost'],
    ['Total Price', 'amount'],
    ['Organization Name', 'company'],
    ['Organization*', 'company'],
    ['Account', 'company'],
    ['Company Name:', 'company'],
    ['Customer', 'company'],
    ['Kunde', 'company'],
    ['Société', 'company'],
    ['Nombre de la organización', 'company'],
    ['Klantnaam', 'company'],
    ['Contract Name', 'agreement'],
    ['Vertragsname', 'agreement'],
    ['Contract Type', 'agreement type'],
    ['Adjusted', 'foreign'],
    ['Ticket Number', 'foreign'],
    ['Rechnungsnummer', 'foreign'],
    ['Total', 'total'],
  ])('%s means %s', (text, expected) => {
    expect(meaning(text)).toBe(expected);
  });

  it.each([
    '',
    'Account Manager',
    'Contact Name',
    'Service Level Agreement',
    'Purchase Order Number',
    'Unit',
    'Contract Category',
  ])('%j means nothing', (text) => {
    expect(meaning(text)).toBeUndefined();
  });

  it.each(['product', 'quantity', 'price', 'company', 'agreement', 'agreement type', 'foreign'])(
    'has words for %s in each language',
    (needed) => {
      expect([...LABELS.values()].filter((one) => one === needed).length).toBeGreaterThanOrEqual(5);
    },
  );
});
