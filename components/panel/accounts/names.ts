import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';

/** For screen readers, which meet a row's buttons without the row. */
export const fullName = ({ name, distinction }: VendorAccountItem): string =>
  [name, distinction].filter(Boolean).join(', ');

export const placeOfCompany = ({ identifier, city, state }: CompanyItem): string =>
  [identifier, [city, state].filter(Boolean).join(', ')].filter(Boolean).join(' · ');

export const nameOfLinked = (name: string | null): string => name ?? 'a company not known at present';
