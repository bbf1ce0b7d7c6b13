import type { FindingClass } from '@/lib/model/finding-classes';
import type { PsaKind } from '@/lib/model/records';
import type { CwRecord, LmpiCustomer, Msp } from '../types';

/** A fault as it was planted, by the services' own ids: worked out without the extension's code. */
export interface Planted {
  class: FindingClass;
  /** What it is about. Absent: the class, or what else stands here, says enough. */
  companyId?: number;
  productId?: number;
  agreementId?: number;
  /** The customer's id in lower case. */
  customerId?: string;
  service?: ServiceNames;
  /** Decimal texts; null: the class has none, or it is not known. */
  variance: string | null;
  /** variance x unit price of one billing cycle, exact. */
  money: string | null;
  moneyPerYear: string | null;
  /** What was done, in a few words. */
  how: string;
}

export interface ServiceNames {
  productName: string;
  plan: string;
  unit: string;
}

export interface RuleWish {
  allowance?: number;
  multiplier?: number;
  minimum?: number;
  roundUp?: boolean;
}
export type ShareWish = { kind: 'all' | 'remainder' } | { kind: 'percent' | 'fixed'; of: number };

/** How accounts and services are mapped, as a person would have done it. */
export interface MappingWishes {
  accounts: {
    customerId: string;
    /** As it was called when it was mapped. */
    name: string;
    companies: { companyId: number; name: string; share: ShareWish }[];
    excluded: string | null;
    /** Unlinked again. */
    deleted: boolean;
  }[];
  services: (ServiceNames & {
    basis: 'used' | 'provisioned' | 'higher';
    /** `name`: as the product was called when it was mapped; null: as it is called now. */
    feeds: { productId: number; name: string | null; share: ShareWish; rule: RuleWish }[];
    excluded: string | null;
  })[];
}

export interface PlantedMsp {
  psa: PsaKind;
  msp: Msp;
  mappings: MappingWishes;
  faults: Planted[];
  /** What was planted beside them and must not be found, in a few words each. */
  nearMisses: string[];
}

/** A vendor service with the product that it is billed as. */
export interface Sold {
  names: ServiceNames;
  /** The Product ID. */
  identifier: string;
  productId: number;
  price: number;
}

export interface PlantedCompany {
  id: number;
  name: string;
  record: CwRecord;
  /** Products that stand in its books already. */
  taken: Set<number>;
  /** Cases that live in its books. */
  cases: number;
}

export interface PlantedAccount {
  customer: LmpiCustomer;
  /** In lower case. */
  id: string;
}

/** Somebody ordinary: an account, its company and an agreement in effect. */
export interface Host {
  company: PlantedCompany;
  account: PlantedAccount;
  agreement: CwRecord;
}
