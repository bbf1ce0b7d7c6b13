import { expect, it } from 'vitest';
import { ownDomain } from './domain';
import { fitDomains } from './domain-fit';

it.each([
  ['https://www.brindlemoor.example/', 'brindlemoor.example'],
  ['info@mail.brindlemoor.co.uk', 'brindlemoor.co.uk'],
  ['http://shop.brindlemoor.com.au:8080/path?x=1#y', 'brindlemoor.com.au'],
  ['BRINDLEMOOR.EXAMPLE', 'brindlemoor.example'],
  ['mailto:a.b@brindlemoor.example', 'brindlemoor.example'],
  ['brindlemoor.onmicrosoft.com', 'brindlemoor.onmicrosoft.com'],
  ['someone@gmail.com', null],
  ['hotmail.co.uk', null],
  ['brindlemoor', null],
  ['', null],
])('%s belongs to %s', (told, domain) => {
  expect(ownDomain(told)).toBe(domain);
});

it('takes the domain that fewest others tell, and knows how many', () => {
  const use = new Map([
    ['msp.example', { accounts: 3, companies: 40 }],
    ['brindlemoor.example', { accounts: 1, companies: 1 }],
  ]);
  const both = ['msp.example', 'brindlemoor.example'];
  expect(fitDomains(both, both, use)).toEqual({ domains: 'same', shared: 'brindlemoor.example', sharers: 1 });
  expect(fitDomains(['msp.example'], both, use)).toMatchObject({ shared: 'msp.example', sharers: 40 });
  expect(fitDomains(['a.example'], ['b.example'], use).domains).toBe('other');
  expect(fitDomains([], ['b.example'], use).domains).toBe('untold');
});
