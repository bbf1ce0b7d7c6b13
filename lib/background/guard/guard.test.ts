import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addMonths, type Month } from '@/lib/model/calendar';
import { FailureError } from '@/lib/model/failure';
import { agreement, dec, usage } from '@/lib/reconcile/book.testing';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { openBooks } from '../books';
import { NOW, report, seedAcme, stamp, type TestContext, testContext } from '../context.testing';
import { confirmGuard, mustNotBeFrozen, recheckGuards, standingGuards } from '.';
import { GUARD_SETTINGS } from './settings';

const OCT = '2026-10' as Month;
const ACCOUNTS = Array.from({ length: 20 }, (_, at) => `v${at + 1}`);
let context: TestContext;

/** Publishes a report of October or a month before it: what each account has used. */
async function publish(monthsAgo: number, used: (id: string) => number | null): Promise<void> {
  const month = addMonths(OCT, -monthsAgo);
  const runId = `${month} ${Math.random()}`;
  const rows = ACCOUNTS.flatMap((accountId, index) => {
    const count = used(accountId);
    const row = { month, runId, index, accountId, customer: accountId, provisioned: null };
    return count === null ? [] : [usage({ ...row, used: dec(count) })];
  });
  await context.store.commit({
    report: { report: report({ month, runId, rowCount: rows.length }), rows },
  });
  await context.store.usage.publish();
  await recheckGuards(context);
  context.broadcast({ event: 'published' });
}
const isBroken = (id: string): boolean => Number(id.slice(1)) <= 8;

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  await context.store.accountMappings.put({
    ...stamp,
    id: 'v1',
    accountName: 'Acme',
    companies: [{ companyId: 'connectwise:c1', name: 'Acme', share: { kind: 'all' } }],
    excluded: null,
    deletedAt: null,
  });
  await publish(1, () => 42);
});

const doubted = async (): Promise<string[]> => [
  ...((await (await openBooks(context)).ofCompany('connectwise:c1')).doubtedAccounts ?? []),
];

describe('a report with many accounts at zero', () => {
  beforeEach(() => publish(0, (id) => (isBroken(id) ? 0 : 42)));

  it('freezes what is done to many, and doubts its accounts, until it is confirmed', async () => {
    const [guard, ...others] = await standingGuards(context);
    expect(others).toEqual([]);
    expect(guard).toMatchObject({ kind: 'accounts at zero', month: OCT, confirmedAt: null });
    await expect(mustNotBeFrozen(context)).rejects.toMatchObject({
      failure: {
        code: 'review.frozen',
        sentence:
          'Nothing is done to many findings at once: 8 vendor accounts dropped to 0 at once in the report of Oct 2026.',
      },
    });
    expect(await doubted()).toHaveLength(8);

    await confirmGuard(context, { guardId: guard?.id ?? '' });
    expect(context.events.at(-1)).toEqual({ event: 'changed' });
    await mustNotBeFrozen(context);
    expect(await doubted()).toEqual([]);
    expect((await standingGuards(context))[0]?.confirmedAt).toBe(NOW);
  });

  it('doubts them too where nobody has looked since it was published', async () => {
    expect(await doubted()).toHaveLength(8);
  });

  it('doubts them where the database takes no more', async () => {
    vi.spyOn(context.store.settings, 'set').mockRejectedValue(new Error('full'));
    expect(await doubted()).toHaveLength(8);
    expect(await standingGuards(context)).toHaveLength(1);
  });

  it('stays confirmed when it is fetched again, and is asked anew when it is another', async () => {
    const [guard] = await standingGuards(context);
    await confirmGuard(context, { guardId: guard?.id ?? '' });
    await publish(0, (id) => (isBroken(id) ? 0 : 43));
    await mustNotBeFrozen(context);
    await publish(0, (id) => (isBroken(id) || id === 'v9' ? 0 : 42));
    await expect(mustNotBeFrozen(context)).rejects.toThrow('review.frozen');
  });

  it('is forgotten when a sound report comes', async () => {
    const [guard] = await standingGuards(context);
    await publish(0, () => 41);
    expect(await standingGuards(context)).toEqual([]);
    expect(await doubted()).toEqual([]);
    await expect(confirmGuard(context, { guardId: guard?.id ?? '' })).rejects.toThrow('guard.gone');
  });
});

it('keeps what it found until something changes', async () => {
  const first = standingGuards(context);
  expect(standingGuards(context)).toBe(first);
  context.figures.revision += 1;
  expect(standingGuards(context)).not.toBe(first);
  await standingGuards(context);
});

it('waits for a report before it says anything', async () => {
  context = await testContext();
  expect(await standingGuards(context)).toEqual([]);
  await mustNotBeFrozen(context);
});

describe('agreements', () => {
  beforeEach(() => publish(0, () => 42));
  const sync = async (readAt: number, lost: number): Promise<void> => {
    const agreements = Array.from({ length: 20 }, (_, at) =>
      agreement({ id: `connectwise:${at + 1}`, recordId: at + 1, status: at < lost ? 'Inactive' : 'Active' }),
    );
    const marks = { 'connectwise.agreements': { readAt, fullAt: readAt } };
    await context.store.commit({ put: { agreements }, settings: { [SYNC_SETTINGS.marks]: marks } });
    context.figures.revision += 1;
  };
  const kinds = async () => (await standingGuards(context)).map(({ kind }) => kind);

  it('that vanish at once are asked about until they are back, or it is confirmed', async () => {
    await sync(NOW + 1, 0);
    expect(await kinds()).toEqual([]);
    await sync(NOW + 2, 9);
    expect(await kinds()).toEqual(['agreements gone']);
    await sync(NOW + 3, 9);
    expect(await kinds()).toEqual(['agreements gone']);
    await sync(NOW + 4, 0);
    expect(await kinds()).toEqual([]);
    await sync(NOW + 5, 9);
    const [guard] = await standingGuards(context);
    await confirmGuard(context, { guardId: guard?.id ?? '' });
    await mustNotBeFrozen(context);
    await sync(NOW + 6, 9);
    expect(await kinds()).toEqual([]);
  });

  it('are remembered by their numbers alone', async () => {
    await sync(NOW + 1, 0);
    await standingGuards(context);
    const kept = JSON.stringify(await context.store.settings.get(GUARD_SETTINGS.agreements));
    expect(kept).not.toContain('Acme');
    expect(kept.length).toBeLessThan(150);
  });
});

it('a full database keeps nobody from seeing what stands', async () => {
  await publish(0, (id) => (isBroken(id) ? 0 : 42));
  const full = new FailureError({ code: 'store.full', sentence: 'Full.', nextStep: 'Make room.' });
  vi.spyOn(context.store.settings, 'set').mockRejectedValue(full);
  const marks = { 'connectwise.agreements': { readAt: NOW + 1, fullAt: NOW + 1 } };
  await context.store.commit({ settings: { [SYNC_SETTINGS.marks]: marks } });
  expect(await recheckGuards(context)).toMatchObject([{ kind: 'accounts at zero' }]);
});
