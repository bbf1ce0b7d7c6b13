import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';

/** The dialog that is open. */
export type Asking =
  | { kind: 'search'; item: VendorAccountItem }
  | { kind: 'exclude'; item: VendorAccountItem }
  | { kind: 'split'; item: VendorAccountItem; added: CompanyItem | null; from: Origin }
  /** A company meets an account that is mapped already. */
  | { kind: 'replace'; item: VendorAccountItem; company: CompanyItem; from: Origin }
  | { kind: 'accept all' };

/** Where a link began: the focus goes on from there. `drop`: with the pointer, and the focus goes to the account. */
export type Origin = 'account' | 'company' | 'drop';
