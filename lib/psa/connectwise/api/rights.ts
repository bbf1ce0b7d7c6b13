/** A right of the API member's security role, named as ConnectWise names it under Security Roles. */
export interface MemberRight {
  /** The module of the role: "Finance". */
  module: string;
  /** The row within it: "Agreements". */
  area: string;
  /** The column and the level to choose. */
  level: 'Inquire: All' | 'Add: All' | 'Edit: All' | 'Delete: All';
  /** What Seatcheck does with it, for the help. */
  purpose: string;
  /** The list that proves it, or below which it is needed. */
  path: '/company/companies' | '/procurement/catalog' | '/finance/agreements';
}

/** A right that writing needs. */
export interface WriteRight extends MemberRight {
  method: 'POST' | 'PATCH' | 'DELETE';
}

/** Everything that reading needs (connectwise.md 4, "Security role minimum"). */
export const READ_RIGHTS: readonly MemberRight[] = [
  {
    module: 'Companies',
    area: 'Company Maintenance',
    level: 'Inquire: All',
    purpose: 'the companies that vendor accounts are mapped to',
    path: '/company/companies',
  },
  {
    module: 'Procurement',
    area: 'Product Catalog',
    level: 'Inquire: All',
    purpose: 'the products that vendor services are mapped to',
    path: '/procurement/catalog',
  },
  {
    module: 'Finance',
    area: 'Agreements',
    level: 'Inquire: All',
    purpose: 'the agreements and their additions',
    path: '/finance/agreements',
  },
];

const AGREEMENTS = { module: 'Finance', area: 'Agreements', path: '/finance/agreements' } as const;

/** What pushing needs besides; the levels Add and Edit are the minimum that connectwise.md 4 tells, Delete is inferred. */
export const WRITE_RIGHTS: readonly WriteRight[] = [
  { ...AGREEMENTS, level: 'Edit: All', method: 'PATCH', purpose: 'to correct quantities' },
  { ...AGREEMENTS, level: 'Add: All', method: 'POST', purpose: 'to add a row, or change one from a day on' },
  { ...AGREEMENTS, level: 'Delete: All', method: 'DELETE', purpose: 'to undo an added row' },
  {
    module: 'Companies',
    area: 'Notes',
    level: 'Add: All',
    path: '/company/companies',
    method: 'POST',
    purpose: 'to leave a note of a push',
  },
];

/** "Finance > Agreements (Inquire: All)". */
export const rightLabel = (right: MemberRight): string => `${right.module} > ${right.area} (${right.level})`;

/** The right that a path needs; null for a path outside the three areas. */
export const rightOf = (path: string): MemberRight | null =>
  READ_RIGHTS.find((right) => path === right.path || path.startsWith(`${right.path}/`)) ?? null;
