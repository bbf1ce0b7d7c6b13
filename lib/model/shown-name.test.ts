import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownName } from './shown-name';

it.each([
  ['Acme GmbH', 'Acme GmbH'],
  ['  Acme\r\nGmbH\t', 'Acme GmbH'],
  ['\u202eAcme\u202c', 'Acme'],
  ['\u2067שלום\u2069', 'שלום'],
  ['<b>Acme</b>', '<b>Acme</b>'],
  ['x'.repeat(200), 'x'.repeat(200)],
  ['😀'.repeat(10_000), `${'😀'.repeat(199)}…`],
])('%o', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

it('turns nothing around, whatever the name, and says the same of what it said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const shown = shownName(name);
      expect(shown).not.toMatch(/[\n\u202a-\u202e\u2066-\u2069]/);
      expect(Array.from(shown).length).toBeLessThanOrEqual(200);
      expect(shownName(shown)).toBe(shown);
    }),
  );
});
