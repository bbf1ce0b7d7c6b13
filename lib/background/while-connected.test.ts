import { expect, it } from 'vitest';
import type { PsaApi } from '@/lib/psa/contract';
import { NO_WRITES } from '@/lib/psa/no-writes.testing';
import { whileConnected } from './while-connected';

const { signal } = new AbortController();
const request = { changedSince: null, cursor: null, signal };
const page = { items: [], next: null, problems: [] };
const API: PsaApi = {
  psa: 'autotask',
  writes: NO_WRITES,
  linesAtOnce: 200,
  authenticate: async () => ({ label: 'Autotask' }),
  companies: async () => page,
  products: async () => page,
  agreements: async () => page,
  agreement: async () => null,
  lines: async () => [],
  history: async () => [],
};
const askAll = (api: PsaApi): Promise<unknown>[] => [
  api.authenticate(signal),
  api.companies(request),
  api.products(request),
  api.agreements(request),
  api.agreement(5, signal),
  api.lines([], signal),
  api.history([], signal),
];

it('answers as the API does while it is connected', async () => {
  const api = whileConnected(API, () => true);
  expect([api.psa, api.linesAtOnce]).toEqual(['autotask', 200]);
  expect(await Promise.all(askAll(api))).toEqual(await Promise.all(askAll(API)));
});

it('gives nothing of what was asked before it was replaced', async () => {
  let isCurrent = true;
  const asked = askAll(whileConnected(API, () => isCurrent));
  isCurrent = false;
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
});
