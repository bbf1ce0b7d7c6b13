import { expect, it } from 'vitest';
import type { FindingRecord } from '@/lib/model/finding';
import { NOW, testContext } from '../context.testing';
import { findings, moreFindings } from './findings';
import { finding } from './samples.testing';

const record = (id: string): FindingRecord => ({
  id,
  decision: { kind: 'open' },
  decidedOn: null,
  notes: [],
  firstSeenAt: NOW,
  resolvedAt: NOW,
  reopened: null,
  last: finding({ id }),
  updatedAt: NOW,
  updatedBy: 'sync',
});

it('thousands go out in parts that make up the whole, as it was when it was asked for', async () => {
  const context = await testContext();
  const ids = Array.from({ length: 1234 }, (_, at) => `f${String(at).padStart(4, '0')}`);
  await context.store.findingRecords.put(...ids.map(record));
  const first = await findings(context);
  expect(first.items).toHaveLength(500);
  expect(first.rest?.all).toBe(1234);
  const answer = first.rest?.answer ?? '';
  const got = [...first.items];
  // Somebody else asks in between.
  await findings(context);
  for (let part = await moreFindings(context, { answer, from: 500 }); part.items; ) {
    got.push(...part.items);
    part = await moreFindings(context, { answer, from: got.length });
  }
  expect(got.map(({ id }) => id)).toEqual(ids);
  expect(await moreFindings(context, { answer, from: 500 })).toEqual({ items: null });
});

it('a few are one answer', async () => {
  const context = await testContext();
  await context.store.findingRecords.put(record('one'));
  const { items, rest } = await findings(context);
  expect([items.length, rest]).toEqual([1, undefined]);
});
