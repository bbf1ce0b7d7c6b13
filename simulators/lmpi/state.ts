/** What goes wrong, instead of or on top of the right answer. */
export type LmpiFault =
  /** The status, with an error body in LMPI's manner. */
  | { status: number }
  /** 429 with Retry-After. */
  | { retryAfterSeconds: number }
  | { slowMilliseconds: number }
  /** Half of the body, then the connection breaks. */
  | 'truncate'
  /** The connection breaks before the answer. */
  | 'reset'
  /** No answer, ever. */
  | 'hang'
  /** A report without rows. */
  | 'empty-report'
  /** The first half of a report's rows. */
  | 'partial-report'
  /** 200 with a page for people. */
  | 'html';

export interface FaultRule {
  /** Which request URIs (path and query); absent: all. */
  path?: RegExp;
  times: number;
  fault: LmpiFault;
}

export interface LmpiLogEntry {
  /** By the service's clock, ms since the epoch. */
  at: number;
  method: string;
  /** Path and query. */
  url: string;
  traceId: string | null;
  /** The same trace id came before: a retry that was not signed anew. */
  traceIdSeenBefore: boolean;
  /** Null: the request did not come so far. */
  signatureOk: boolean | null;
  /** 0: the connection was broken or left hanging on purpose. */
  status: number;
  /** The error subject, or the name of the fault. */
  note: string;
}

/** Everything the simulator remembers; plain JSON, without secrets. */
export interface LmpiState {
  /** ms the service's clock is ahead of the one it is given. */
  clockOffset: number;
  tokenState: 'valid' | 'revoked' | 'not set up';
  /** False: the Reseller role, which may not read reports. */
  mayReadReports: boolean;
  /** False: a role that may not read subscriptions; who may is not documented (lmpi.md 2). */
  mayReadSubscriptions: boolean;
  /** The longest created window of the customers list, days; null: any. */
  customerWindowDays: number | null;
  faults: { path: string | null; flags: string; times: number; fault: LmpiFault }[];
  writesAttempted: number;
  answered: number;
  log: LmpiLogEntry[];
}

export const freshState = (): LmpiState => ({
  clockOffset: 0,
  tokenState: 'valid',
  mayReadReports: true,
  mayReadSubscriptions: true,
  customerWindowDays: null,
  faults: [],
  writesAttempted: 0,
  answered: 0,
  log: [],
});

/** Takes the first fault that fits the URI, counting it down. */
export function takeFault(state: LmpiState, uri: string): LmpiFault | null {
  const rule = state.faults.find(
    ({ path, flags, times }) => times > 0 && (path === null || new RegExp(path, flags).test(uri)),
  );
  if (!rule) return null;
  rule.times -= 1;
  state.faults = state.faults.filter(({ times }) => times > 0);
  return rule.fault;
}
