import type { FindingItem } from '@/lib/messaging/protocol';
import { CLASS_FACTS } from '@/lib/model/finding-classes';

/** What a search looks at, the most telling first; the row marks what was found in the first three. */
export const searchTexts = (item: FindingItem): readonly string[] => [
  item.companyName || item.subject,
  item.productName || item.subject,
  item.agreementName,
  CLASS_FACTS[item.class].label,
  item.agreementType,
  item.subject,
  item.sentence,
];
