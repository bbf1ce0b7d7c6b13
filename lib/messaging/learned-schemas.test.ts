import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedScreen as screenOf } from '@/lib/model/learned';
import { learnedLayout, learnedScreen, learnedSite } from './learned-schemas';

const LAYOUT = {
  rows: 'div[role="grid"]>div>table>tbody>tr',
  product: 'td:nth-child(2)>a:nth-child(1)',
  quantity: '',
  number: 0,
};
const passes = (change: object): boolean => learnedLayout.safeParse({ ...LAYOUT, ...change }).success;

describe('a learned layout', () => {
  it('is tags, roles and places', () => {
    expect(passes({})).toBe(true);
  });

  it.each([
    { rows: '' },
    { rows: '*' },
    { rows: 'tr.acme' },
    { rows: 'tr#acme' },
    { rows: 'div[role="acme"]' },
    { rows: 'div[data-customer="acme"]' },
    { rows: 'tr,body' },
    { rows: 'tr:has(td)' },
    { rows: 'table tr' },
    { rows: Array(13).fill('div').join('>') },
    { product: 'td' },
    { product: 'td:nth-child(0)' },
    { product: 'td:nth-child(2) a' },
    { product: null },
    { quantity: ':scope' },
    { number: 1.5 },
    { number: 10 },
    { text: 'Acme' },
  ])('is not %o', (change) => {
    expect(passes(change)).toBe(false);
  });

  it('never holds anything but those, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'tdr>:()[]="*., #\\\nA1-h') }), (text) => {
        if (passes({ rows: text })) expect(text).toMatch(/^[a-z0-9-]+(>[a-z0-9-]+)*$/);
        expect(passes({ product: text })).toBe(text === '');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a screen’s name', () => {
  it('is the same for all versions and records, and always one that passes', () => {
    const name = screenOf('agreement-lines', '/v2025_1/ConnectWise.aspx');
    expect(name).toBe('agreement-lines v/connectwise.aspx');
    expect(screenOf('agreement-lines', '/v2026_2/ConnectWise.aspx')).toBe(name);
    expect(screenOf('agreement-lines', '/contracts/views/contractServices.asp')).toBe(
      'agreement-lines views/contractservices.asp',
    );
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), (parts) => {
        expect(learnedScreen.safeParse(screenOf('agreement-lines', `/${parts.join('/')}`)).success).toBe(
          true,
        );
      }),
    );
  });

  it.each(['na.myconnectwise.net', 'ww5.autotask.net:8443'])('of the site %s passes', (site) => {
    expect(learnedSite.safeParse(site).success).toBe(true);
  });

  it.each(['', 'https://x', 'x/y', 'a b', 'x?y'])('of no site passes: "%s"', (site) => {
    expect(learnedSite.safeParse(site).success).toBe(false);
  });
});
