import type { VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';

/** "Guard · Advanced". A search for it finds the service. */
export const serviceWords = ({ productName, servicePlan }: VendorServiceItem): string =>
  [productName, servicePlan].filter(Boolean).join(' · ');

/** The place of an account, and what tells it from others of the same name and place. */
export const placeWords = ({ city, state, distinction }: VendorAccountItem): string =>
  [city, state, distinction].filter(Boolean).join(', ');
