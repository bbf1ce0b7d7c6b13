/** A right of the API member's security role, named as ConnectWise names it under Security Roles. */
export interface MemberRight {
  /** The module of the role: "Finance". */
  module: string;
  /** The row within it: "Agreements". */
  area: string;
  /** The column and the level to choose. */
  level: 'Inquire: All';
  /** What Seatcheck reads with it, for the help. */
  purpose: string;
  /** The list that proves it. */
  path: '/company/companies' | '/procurement/catalog' | '/finance/agreements';
}

/** Everything that reading needs (connectwise.md 4, "Security role minimum"). Nothing is ever written with it. */
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

/** "Finance > Agreements (Inquire: All)". */
export const rightLabel = (right: MemberRight): string => `${right.module} > ${right.area} (${right.level})`;

/** The right that a path needs; null for a path outside the three areas. */
export const rightOf = (path: string): MemberRight | null =>
  READ_RIGHTS.find((right) => path === right.path || path.startsWith(`${right.path}/`)) ?? null;
