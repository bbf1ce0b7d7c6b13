import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import type { PsaApi } from '@/lib/psa/contract';
import { agreement, dec, line } from '@/lib/reconcile/book.testing';
import { seedAcme, type TestContext, testContext } from './context.testing';
import { readAgain, readAllAgain } from './read-again';

let context: TestContext;
const agreements = [2, 3, 4].map((recordId) => agreement({ id: `autotask:${recordId}`, recordId }));
const asked: string[] = [];

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  await context.store.agreements.put(...agreements);
  asked.length = 0;
  context.api = {
    linesAtOnce: 2,
    agreement: async (recordId) => {
      const known = agreements.find((one) => one.recordId === recordId);
      return known && recordId === 3 ? { ...known, companyId: 'autotask:other' } : null;
    },
    lines: async (of) => {
      asked.push(of.map(({ recordId }) => recordId).join());
      if (of.some(({ recordId }) => recordId === 4))
        throw new FailureError({ code: 'psa.refused', sentence: 'Not now.', nextStep: 'Wait.' });
      return of.map(({ id, companyId }) => ({
        lines: [line({ id: `${id}l`, agreementId: id, companyId, quantity: dec(7) })],
        problems: [],
      }));
    },
  } as Partial<PsaApi> as PsaApi;
});

describe('several agreements read again', () => {
  it('are asked for together, each kept with its own lines and its company of now', async () => {
    const before = context.figures.revision;
    const read = await readAllAgain(context, agreements.slice(0, 2));
    expect(asked).toEqual(['2,3']);
    expect(read.map((one) => [one.agreement?.companyId, one.reason])).toEqual([
      ['connectwise:c1', null],
      ['autotask:other', null],
    ]);
    const { agreementLines, lineReads } = context.store;
    expect(await agreementLines.ofAgreement('autotask:2')).toMatchObject([{ companyId: 'connectwise:c1' }]);
    expect(await agreementLines.ofAgreement('autotask:3')).toMatchObject([{ companyId: 'autotask:other' }]);
    expect(await lineReads.some(['autotask:2', 'autotask:3'])).toMatchObject([
      { readAt: context.now() },
      { readAt: context.now() },
    ]);
    expect(context.figures.revision).toBeGreaterThan(before);
  });

  it('stay as the cache has them where they fail, and only those', async () => {
    const read = await readAllAgain(context, agreements);
    expect(asked.sort()).toEqual(['2,3', '4']);
    expect(read.map(({ reason }) => reason)).toEqual([null, null, 'Not now.']);
    expect(read[2]?.agreement).toEqual(agreements[2]);
    expect(await context.store.lineReads.some(['autotask:4'])).toEqual([]);
  });

  it('stay as the cache has them without keys', async () => {
    context.api = null;
    const [first] = agreements;
    expect(await readAllAgain(context, agreements)).toEqual(
      agreements.map((one) => ({ agreement: one, reason: null })),
    );
    expect(await readAgain(context, first ?? null, 2)).toEqual({ agreement: first, reason: null });
    expect(await readAgain(context, null, 2)).toEqual({ agreement: null, reason: null });
  });

  it('stay as a reading that began later found them, also when an earlier one ends last', async () => {
    const [first] = agreements;
    if (!first || !context.api) throw new Error('nothing to read');
    const slow = Promise.withResolvers<void>();
    const quantities = [dec(1), dec(2)];
    context.api.lines = async (of) => {
      const quantity = quantities.shift() ?? null;
      if (quantities.length === 1) await slow.promise;
      const lines = of.map(({ id }) => line({ id: `${id}l`, agreementId: id, quantity }));
      return [{ lines, problems: [] }];
    };
    const earlier = readAgain(context, first, 2);
    await vi.waitFor(() => expect(quantities).toHaveLength(1));
    await readAgain(context, first, 2);
    slow.resolve();
    expect((await earlier).reason).toBeNull();
    expect(await context.store.agreementLines.ofAgreement('autotask:2')).toMatchObject([
      { quantity: dec(2) },
    ]);
  });
});
