// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { dec } from '@/lib/reconcile/book.testing';
import { type Client, SERVICE, startClient } from './client.testing';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.close());

describe('ways', () => {
  it('begin with the first day of the open period, then today, the next period and the day asked for', async () => {
    const ways = await client.waysOf(SERVICE, { day: '2026-11-25' as Day });
    expect(ways.map(({ day, label, prorated, share }) => [day, label, prorated, share])).toEqual([
      ['2026-11-01', 'From 1 Nov 2026', false, { days: 1, of: 1 }],
      ['2026-11-20', 'From today', null, { days: 11, of: 30 }],
      ['2026-12-01', 'From 1 Dec 2026', false, { days: 1, of: 1 }],
      ['2026-11-25', 'From 25 Nov 2026', null, { days: 6, of: 30 }],
    ]);
    for (const way of ways) {
      expect(way.meaning(dec(22))).toMatch(/22/);
      expect(way.undo(dec(22)).words).toMatch(/until the period is approved and posted/);
    }
  });

  it('leave out what is posted; all posted is said with the day', async () => {
    for (const row of client.rest.state.contractServiceUnits.slice(0, 2)) row.approveAndPostDate = 'x';
    expect((await client.waysOf(SERVICE)).map(({ day }) => day)).toEqual(['2026-12-01']);
    for (const row of client.rest.state.contractServiceUnits) row.approveAndPostDate = 'x';
    expect(client.api.writes.ways(await client.subjectOf(SERVICE)).cannot).toMatchObject({
      code: 'push.posted',
      sentence: expect.stringContaining('31 Dec 2026'),
    });
  });

  it('take a day of the past where its period is open, and say nothing of its money', async () => {
    for (const row of client.rest.state.contractServiceUnits) row.approveAndPostDate = null;
    const ways = await client.waysOf(SERVICE, { day: '2026-10-10' as Day });
    expect(ways.at(-1)).toMatchObject({ day: '2026-10-10', from: '20', share: null });
  });

  it.each([
    ['over', { endDate: '2026-11-19' }, 'push.contract-over'],
    ['inactive', { status: 0 }, 'push.contract-over'],
    ['not begun', { startDate: '2027-01-01', endDate: '2027-12-31' }, 'push.outside-contract'],
  ] as const)('there are none for a contract that is %s', async (_name, fields, code) => {
    client.rest.control.edit('contracts', 10, fields);
    expect(client.api.writes.ways(await client.subjectOf(SERVICE)).cannot?.code).toBe(code);
  });

  it('there are none for a service without units, nor to add one that is there', async () => {
    expect(client.api.writes.ways(await client.subjectOf('autotask:502')).cannot?.code).toBe(
      'push.cancelled-line',
    );
    expect(client.api.writes.ways(await client.subjectOf('autotask:502', { line: null })).cannot?.code).toBe(
      'push.line-there',
    );
  });

  it('say which numbers cannot be, and that 0 may be refused', async () => {
    const [way] = await client.waysOf(SERVICE);
    if (!way) throw new Error('no way');
    expect(way.cannot(dec(20.5))).toMatchObject({
      code: 'push.number',
      sentence: expect.stringContaining('20.5'),
    });
    expect(way.cannot(dec(-1))?.code).toBe('push.number');
    expect([way.cannot(dec(0)), way.cannot(dec(21))]).toEqual([null, null]);
    expect(way.notices(dec(0)).join(' ')).toContain('may refuse to bring it to 0');
    expect(way.notices(dec(21))).toEqual([]);
  });

  it('tell of later periods that differ, and keep them from falling below 0', async () => {
    client.rest.control.edit('contractServiceUnits', 9003, { units: 5 });
    const [way] = await client.waysOf(SERVICE);
    expect(way?.notices(dec(22))).toEqual([
      'From 1 Dec 2026 on it has 5: that becomes 7, by the same change.',
    ]);
    expect(way?.cannot(dec(14))?.code).toBe('push.later-period');
    expect(way?.notices(dec(15)).at(-1)).toContain('0');
  });
});
