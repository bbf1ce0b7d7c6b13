import type { Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { Status } from '@/lib/model/status';

/** A status with everything in order, and what a test changes in it. */
export const anyStatus = (change: Partial<Status>): Status => ({
  phase: 'ready',
  pending: [],
  vault: 'unlocked',
  hasPassphrase: true,
  lmpi: { connected: true, label: 'cspi.trendmicro.com', failure: null },
  psa: { kind: 'connectwise', connected: true, label: 'na.myconnectwise.net, northwind', failure: null },
  sync: {
    running: false,
    activity: '',
    done: 0,
    total: null,
    finishedAt: Date.now() - 3 * 3_600_000,
    failure: null,
    missing: [],
  },
  reportMonth: '2026-10' as Month,
  reportFetchedAt: Date.now() - 3 * 86_400_000,
  fresh: false,
  counts: {
    underBilled: 12,
    overBilled: 3,
    underWorth: '1234.5' as Decimal,
    overWorth: '-18' as Decimal,
    matched: 1088,
    accountsToMap: 4,
    notCounted: 0,
    servicesToMap: 1,
    problems: 0,
  },
  push: { batch: null, needsPerson: 0, lookAt: null },
  ...change,
});

const NOTHING = { connected: false, label: '', failure: null };

/** As after the installation. */
export const emptyStatus = (): Status =>
  anyStatus({
    phase: 'not connected',
    vault: 'empty',
    hasPassphrase: false,
    lmpi: NOTHING,
    psa: { ...NOTHING, kind: null },
    sync: { ...anyStatus({}).sync, finishedAt: null },
    reportMonth: null,
    reportFetchedAt: null,
  });
