import type { FindingItem } from '@/lib/messaging/protocol';
import { CLASS_FACTS } from '@/lib/model/finding-classes';

/** Whether the bill can be brought in line with it: there is a difference of its own, between a customer and a product. */
export const isCorrectable = ({ class: kind, state, variance, companyId, productId }: FindingItem): boolean =>
  CLASS_FACTS[kind].hasVariance &&
  variance !== null &&
  companyId !== null &&
  productId !== null &&
  state !== 'resolved';
