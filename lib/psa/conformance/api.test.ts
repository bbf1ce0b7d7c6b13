import { describe, expect, it } from 'vitest';
import { SERVICES } from '../services';
import { SYSTEMS } from '../systems';
import { describeApi } from './api.testing';
import { DATA } from './psa-under-test';
import { PSAS } from './psas.testing';

describe.each(PSAS)('the API of $psa', ({ psa, api }) => describeApi(psa, api));

describe.each(PSAS)('the page of an agreement in $psa', ({ psa, api }) => {
  it('stands at its documented address, on the site, and carries no key', () => {
    const { credentials, address } = api.page;
    const service = SERVICES[psa];
    expect(service.agreementAddress(credentials, DATA.agreement)).toBe(address);
    expect(new URL(address).hostname).toBe(service.siteOf(credentials));
    for (const { name, secret } of SYSTEMS[psa].fields)
      if (secret) expect(address).not.toContain(encodeURIComponent(credentials[name] ?? name));
  });
});

it('holds every PSA that can be connected to the contract', () => {
  expect(PSAS.map(({ psa }) => psa).sort()).toEqual(Object.keys(SYSTEMS).sort());
});
