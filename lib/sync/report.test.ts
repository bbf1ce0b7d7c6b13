import { describe, expect, it } from 'vitest';
import type { Summary } from '@/lib/lmpi/types';
import type { Month } from '@/lib/model/calendar';
import { reportKey } from '@/lib/model/keys';
import { vendorAccount } from '@/lib/store/samples.testing';
import { nameAccountId } from './join';
import { reportChanges } from './report';
import { newStore } from './setup.testing';

const lost = (index: number, customer?: string): Summary['problems'][number] => ({
  index,
  sentence: 'It cannot be used.',
  ...(customer === undefined ? {} : { owner: { customer, city: '', state: '' } }),
});

describe('a row that is lost', () => {
  it('is kept with everybody whose it may be', async () => {
    const store = await newStore();
    const account = (id: string, name: string) =>
      vendorAccount({ id, customerId: id, name, city: '', state: '' });
    await store.vendorAccounts.put(account('c1', 'Stay Green'), account('c2', 'Twin'), account('c3', 'Twin'));
    const summary: Summary = {
      month: '2026-10' as Month,
      rows: [],
      problems: [lost(0, 'Stay Green'), lost(1, 'Twin'), lost(2, 'Nobody'), lost(3)],
      traceId: 't',
      fetchedAt: 1,
      clockSkew: null,
    };
    const { problems } = await reportChanges(store, { runId: 'r', startedAt: 1 }, summary);
    expect(problems?.[0]?.problems.map(({ candidateAccountIds }) => candidateAccountIds)).toEqual([
      ['c1'],
      ['c2', 'c3'],
      [nameAccountId(reportKey('Nobody', '', ''))],
      [],
    ]);
  });
});
