import { describe, expect, it } from 'vitest';
import { EMPTY_401, everything, failing, fakeAutotask, refuse, signal } from './fake.testing';
import { READ_RIGHTS } from './rights';

describe('authenticate', () => {
  const some = { Companies: [{ id: 1 }], Contracts: [{ id: 1 }] };

  it('asks for the threshold, then for one record of each entity, and says where it is', async () => {
    const fake = fakeAutotask(some);
    expect(await fake.api.authenticate(signal)).toEqual({
      label: 'ww5.autotask.net, zone America West',
    });
    expect(fake.paths()).toEqual([
      'ThresholdInformation',
      ...READ_RIGHTS.map(({ entity }) => `${entity}/query`),
    ]);
    expect(fake.sent.slice(1).every(({ query }) => query?.maxRecords === 1)).toBe(true);
  });

  it('takes the first empty 401 for wrong keys, names all three and asks no more', async () => {
    const fake = fakeAutotask();
    fake.before = () => EMPTY_401;
    const { code, sentence } = await failing(fake.api.authenticate(signal));
    expect([code, fake.sent.length]).toEqual(['psa.keys', 1]);
    expect(sentence).toMatch(/user name.*secret.*tracking identifier/);
  });

  it('does not take an empty list of contracts for an MSP that bills nobody anything', async () => {
    const fake = fakeAutotask({ ...some, Contracts: [] });
    expect(await failing(fake.api.authenticate(signal))).toMatchObject({
      code: 'psa.right',
      sentence: expect.stringContaining('sees none of these in Autotask: contracts (Contracts).'),
    });
  });

  it('names all missing rights together', async () => {
    const fake = fakeAutotask(some);
    fake.before = ({ path }) => {
      if (path.startsWith('ContractServices/')) return { status: 403, body: '' };
      if (path.startsWith('ServiceBundles/'))
        return refuse('The logged in Resource does not have the adequate permissions.');
      return null;
    };
    expect(await failing(fake.api.authenticate(signal))).toMatchObject({
      code: 'psa.right',
      sentence:
        'The API user may not read services of contracts (ContractServices), service bundles (ServiceBundles).',
      nextStep: expect.stringContaining('security level'),
    });
    expect(fake.sent).toHaveLength(10);
  });
});

describe('answers that are none', () => {
  it.each([
    ['errors', 500, { errors: ['Unable to find x in the Companies Entity.'] }, 'psa.refused', 1],
    ['errors with a 400', 400, { errors: ['bad'] }, 'psa.refused', 1],
    ['errors with a 200', 200, { errors: ['bad'] }, 'psa.refused', 1],
    ['an empty 500', 500, '', 'psa.service-down', 5],
    ['a page of a proxy', 502, '<html>', 'psa.service-down', 5],
    ['503 with errors', 503, { errors: ['down'] }, 'psa.service-down', 5],
    ['429', 429, '', 'psa.rate-limit', 5],
    ['a word on the threshold', 500, { errors: ['The request threshold is exceeded.'] }, 'psa.rate-limit', 1],
    ['403', 403, '', 'psa.right', 1],
    ['404 with null', 404, null, 'psa.site', 1],
    ['a sign-in page', 200, '<html>', 'psa.unreadable', 1],
    ['null', 200, null, 'psa.unreadable', 1],
    ['no items', 200, { pageDetails: {} }, 'psa.unreadable', 1],
    ['a redirect that is not followed', 302, '', 'psa.refused', 1],
  ])('%s', async (_name, status, body, code, requests) => {
    const fake = fakeAutotask();
    fake.before = ({ path }) => (path.startsWith('Companies/') ? { status, body } : null);
    expect((await failing(fake.api.companies(everything))).code).toBe(code);
    expect(fake.sent).toHaveLength(requests + 1);
  });

  it('quote no key', async () => {
    const fake = fakeAutotask();
    const padding = 'x'.repeat(290);
    fake.before = ({ path }) =>
      path.startsWith('Companies/')
        ? refuse(`S3cret#word ABCDEFGHIJKLMNOPQRSTUVWXYZ0 api@MSP.example ${padding} S3cret#word`)
        : null;
    const { sentence } = await failing(fake.api.companies(everything));
    expect(sentence).toContain('(hidden) (hidden) (hidden)');
    expect(sentence).not.toMatch(/S3c|ABCDEF|MSP/);
  });

  it('tell how long to wait', async () => {
    const fake = fakeAutotask();
    fake.before = () => ({ status: 429, body: '', headers: { 'retry-after': '90' } });
    expect((await failing(fake.api.companies(everything))).nextStep).toBe('Try again in 90 seconds.');
    expect(fake.sent).toHaveLength(1);
  });
});

describe('the threshold', () => {
  it('is no reason to stop when it cannot be read', async () => {
    for (const answered of [
      { status: 404, body: null },
      { status: 403, body: '' },
      { status: 200, body: { externalRequestThreshold: 0 } },
      refuse('no'),
    ]) {
      const fake = fakeAutotask();
      fake.before = ({ path }) => (path === 'ThresholdInformation' ? answered : null);
      await fake.api.companies(everything);
      await fake.api.companies(everything);
      expect(fake.paths()).toEqual(['ThresholdInformation', 'Companies/query', 'Companies/query']);
    }
  });

  it('is asked twice at most where it is out of order', async () => {
    const fake = fakeAutotask();
    fake.before = ({ path }) => (path === 'ThresholdInformation' ? { status: 503, body: '' } : null);
    await fake.api.companies(everything);
    expect(fake.paths()).toEqual(['ThresholdInformation', 'ThresholdInformation', 'Companies/query']);
  });

  it('slows down from a half and stops before the limit', async () => {
    const fake = fakeAutotask();
    fake.threshold.currentTimeframeRequestCount = 7_000;
    await fake.api.companies(everything);
    expect(fake.waits).toHaveLength(1);
    const full = fakeAutotask();
    full.threshold.currentTimeframeRequestCount = 9_120;
    expect(await failing(full.api.companies(everything))).toMatchObject({
      code: 'psa.rate-limit',
      sentence:
        '9,120 of the 10,000 requests that Autotask allows in 60 minutes are used, by all integrations together.',
      nextStep: expect.stringContaining('60 minutes at the latest'),
    });
    expect(full.paths()).toEqual(['ThresholdInformation']);
  });
});
