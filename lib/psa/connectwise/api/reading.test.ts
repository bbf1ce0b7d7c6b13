import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSinceCondition } from './conditions';
import { credentials, fakeHttp, reply } from './fake.testing';
import { createConnectWiseApi } from './index';
import { readRecords } from './reading';
import { agreementOf, companyOf, lineOf } from './records';
import { AdditionBody, AgreementBody, CompanyBody, UnusableAddition } from './schemas';

const agreement = { id: 'connectwise:10', companyId: 'connectwise:1' };
const addition = { id: 1, product: { id: 5, identifier: 'A' }, billCustomer: 'Billable' };
const read = (...bodies: unknown[]) =>
  readRecords(reply(200, bodies), 'addition', AdditionBody, (body) => lineOf(body, agreement, 7), {
    place: ' of agreement 10',
    spare: UnusableAddition,
  });

describe('additions', () => {
  it('takes absent fields for not said, and leaves what it does not know', () => {
    expect(read({ ...addition, customFields: [{}], somethingNew: 1 })).toEqual({
      problems: [],
      items: [
        {
          ...{ id: 'connectwise:1', psa: 'connectwise', recordId: 1, updatedAt: 7, updatedBy: 'sync' },
          ...{ agreementId: 'connectwise:10', companyId: 'connectwise:1' },
          ...{ productId: 'connectwise:5', productIdentifier: 'A', description: '' },
          ...{ quantity: null, lessIncluded: '0', unitPrice: null, billable: 'Billable' },
          periods: null,
          includes: [],
          ...{ effectiveDate: null, cancelledDate: null, sequence: null },
          ...{ pricePeriod: '', unchangedSince: null },
        },
      ],
    });
  });

  it.each([
    [{ ...addition, billCustomer: 'Maybe' }, 'billCustomer is'],
    [{ ...addition, billCustomer: null }, 'billCustomer is'],
    [{ ...addition, quantity: '1,5' }, 'quantity is'],
    [{ ...addition, quantity: {} }, 'quantity is'],
    [{ ...addition, effectiveDate: '31/10/2026' }, 'effectiveDate is'],
    [{ ...addition, cancelledDate: '2026-02-30T00:00:00Z' }, 'cancelledDate is'],
    [{ ...addition, quantity: 3, lessIncluded: 'x', unitPrice: [] }, 'lessIncluded, unitPrice are'],
  ])('makes %j a problem, and a line without a quantity', (body, words) => {
    // Left out, it would let the other lines of its product pass for all of them.
    expect(read(body, { ...addition, id: 2, quantity: 4 })).toMatchObject({
      items: [
        { recordId: 1, productId: 'connectwise:5', quantity: null },
        { recordId: 2, quantity: '4' },
      ],
      problems: [
        `The ConnectWise addition 1 of agreement 10 cannot be used: ${words} missing or not readable.`,
      ],
    });
  });

  it('keeps the days of a line that cannot be used, where they can be read', () => {
    const body = {
      ...addition,
      billCustomer: 'Maybe',
      effectiveDate: '2026-13-01',
      cancelledDate: '2026-10-31',
    };
    expect(read(body).items).toMatchObject([{ effectiveDate: null, cancelledDate: '2026-10-31' }]);
  });

  it.each([
    [{ ...addition, product: null }, 'product is'],
    [{ ...addition, product: { identifier: 'A' } }, 'product/id is'],
  ])('makes %j, which is of no known product, a problem alone', (body, words) => {
    expect(read(body, addition)).toMatchObject({
      items: [{ recordId: 1 }],
      problems: [
        `The ConnectWise addition 1 of agreement 10 cannot be used: ${words} missing or not readable.`,
      ],
    });
  });

  it.each([[null], ['x'], [{}], [[]]])('makes %j a problem without an id', (body) => {
    expect(read(body).problems[0]).toMatch(/^The ConnectWise addition of agreement 10 cannot be used: /);
  });

  it('keeps every quantity exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (digits, scale) => {
          const text = (digits / 10 ** scale).toFixed(scale);
          const [line] = read({ ...addition, quantity: Number(text) }).items;
          expect(line?.quantity).toBe(String(Number(text)));
        },
      ),
    );
  });

  it('keeps to the day as written, whatever the time and zone', () => {
    const [line] = read({
      ...addition,
      effectiveDate: '2026-10-31T23:59:59-11:00',
      cancelledDate: '0001-01-01T00:00:00Z',
    }).items;
    expect(line).toMatchObject({ effectiveDate: '2026-10-31', cancelledDate: null });
  });
});

describe('agreements and companies', () => {
  const body = { id: 3, name: 'A', company: { id: 4, name: 'C' }, endDate: '2026-10-31T00:00:00Z' };
  it('have no end day when they say so', () => {
    const of = (more: object) => agreementOf(AgreementBody.parse({ ...body, ...more }), 0);
    expect(of({}).endDate).toBe('2026-10-31');
    expect(of({ noEndingDateFlag: true }).endDate).toBeNull();
    expect(of({ parentAgreement: { id: null } }).parentAgreementId).toBeNull();
    expect(of({ parentAgreement: { id: 2 }, cancelledFlag: true })).toMatchObject({
      parentAgreementId: 'connectwise:2',
      cancelled: true,
    });
  });

  it.each([
    ['Active', false, false],
    ['Inactive', false, true],
    ['Inactive - Merged', false, true],
    ['Active', true, true],
    ['Not Approved', false, false],
    ['Proactive', false, false],
  ])('company status %s, deleted %s: inactive %s', (name, deletedFlag, inactive) => {
    const company = CompanyBody.parse({ id: 1, name: 'A', status: { name }, deletedFlag });
    expect(companyOf(company, 0).inactive).toBe(inactive);
  });
});

describe('lists', () => {
  it('refuse an answer that is no list', async () => {
    const { http } = fakeHttp(() => reply(200, { items: [] }));
    const api = createConnectWiseApi({ credentials, http, now: () => 0 });
    await expect(
      api.companies({ changedSince: null, cursor: null, signal: new AbortController().signal }),
    ).rejects.toMatchObject({ failure: { code: 'psa.unreadable' } });
  });

  it('look back a whole day, in every zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        (since) => {
          const day =
            /^lastUpdated>\[(\d{4}-\d\d-\d\d)\]$/.exec(changedSinceCondition(since.getTime()))?.[1] ?? '';
          const gap = since.getTime() - Date.parse(day);
          expect(gap).toBeGreaterThanOrEqual(86_400_000);
          expect(gap).toBeLessThan(2 * 86_400_000);
        },
      ),
    );
  });
});
