import type { AccountTrap, AgreementTrap, LineTrap, UsageTrap } from './traps';
import type { CwRecord, LmpiCustomer } from './types';

/** The generator's own picture, richer than what it publishes. */
export interface Service {
  productName: string;
  plan: string;
  unit: string;
  version: 'full' | 'trial';
  code: string;
  /** Null: trial or not for resale, billed to nobody. */
  productId: string | null;
  description: string;
  price: number;
  /** Usage is never reported (lmpi.md 5.2). */
  silent: boolean;
  /** Vision One: credits, no provisioned number. */
  credits: boolean;
  trap: 'trial' | 'not for resale' | 'plan renamed' | 'unit spelled differently' | null;
}

export interface Subscription {
  service: Service;
  seats: number;
  /** Places in the list of months, both included. */
  first: number;
  last: number;
  trap: UsageTrap | null;
}

export interface Account {
  customer: LmpiCustomer | null;
  /** Its name in the customers list, or in the report when it is in no list. */
  name: string;
  reported: { customer: string; city: string; state: string };
  company: Company | null;
  trap: AccountTrap | null;
  ambiguous: boolean;
  first: number;
  last: number;
  subscriptions: Subscription[];
}

export interface Company {
  record: CwRecord;
  name: string;
  accounts: Account[];
}

/** A report row as it was meant, beside what was written. Null counts are not reported. */
export interface ReportRow {
  account: Account | null;
  service: Service | null;
  used: number | null;
  provisioned: number | null;
  /** No usable count was written: a problem, never 0. */
  unusable: boolean;
  trap: UsageTrap | null;
  written: Record<string, unknown>;
}

/** An addition with what the generator meant by it. */
export interface Line {
  record: CwRecord;
  trap: LineTrap | null;
}

export interface AgreementModel {
  record: CwRecord;
  company: Company;
  trap: AgreementTrap | null;
  lines: Line[];
}
