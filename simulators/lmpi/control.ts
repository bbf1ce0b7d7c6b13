import { type FaultRule, freshState, type LmpiState } from './state';

export interface LmpiControl {
  /** ms by which the service's clock is ahead of the given one; negative: behind. */
  setClockOffset(milliseconds: number): void;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  setToken(tokenState: LmpiState['tokenState']): void;
  /** The same as `setToken('revoked')`. */
  revokeToken(): void;
  /** False: the Reseller role. */
  setMayReadReports(may: boolean): void;
  setMayReadSubscriptions(may: boolean): void;
  /** Refuses longer created windows of the customers list; null: any. */
  setCustomerWindow(days: number | null): void;
  clearLog(): void;
  /** As new: no faults, an empty log, a valid token. */
  reset(): void;
}

/** Changes `state` in place. */
export function createControl(state: LmpiState): LmpiControl {
  const set = (change: Partial<LmpiState>): void => {
    Object.assign(state, change);
  };
  return {
    setClockOffset: (clockOffset) => set({ clockOffset }),
    addFault({ path, times, fault }) {
      state.faults.push({ path: path?.source ?? null, flags: path?.flags ?? '', times, fault });
    },
    clearFaults: () => set({ faults: [] }),
    setToken: (tokenState) => set({ tokenState }),
    revokeToken: () => set({ tokenState: 'revoked' }),
    setMayReadReports: (mayReadReports) => set({ mayReadReports }),
    setMayReadSubscriptions: (mayReadSubscriptions) => set({ mayReadSubscriptions }),
    setCustomerWindow: (customerWindowDays) => set({ customerWindowDays }),
    clearLog: () => set({ log: [] }),
    reset: () => set(freshState()),
  };
}
