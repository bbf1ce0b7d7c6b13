import { describe, expect, it } from 'vitest';
import { SYSTEMS } from '../systems';
import { describeApi } from './api.testing';
import { PSAS } from './psas.testing';

describe.each(PSAS)('the API of $psa', ({ psa, api }) => describeApi(psa, api));

it('holds every PSA that can be connected to the contract', () => {
  expect(PSAS.map(({ psa }) => psa).sort()).toEqual(Object.keys(SYSTEMS).sort());
});
