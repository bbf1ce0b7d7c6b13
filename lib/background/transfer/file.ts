import { z } from 'zod';
import { learnedLayout, learnedScreen, learnedSite } from '@/lib/messaging/learned-schemas';
import * as schemas from '@/lib/messaging/mapping-schemas';
import type { LearnedGrid } from '@/lib/model/learned';
import type { Basis, Rule, Share } from '@/lib/model/records';
import { PSA_KINDS } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';

/** Mappings as they stand in a file, whatever its format. Stable ids beside names that a person can read. */

export const FORMAT = 'seatcheck-mappings';
export const VERSION = 1;

/** A company or product. */
export interface TargetEntry {
  id: string;
  /** Of a product, its identifier. */
  name: string;
  /** Of a company, beside its name. */
  identifier: string;
  share: Share;
}
export interface FeedEntry extends TargetEntry {
  rule: Rule;
}

interface Entry {
  id: string;
  /** The reason, possibly empty; null: not excluded. */
  excluded: string | null;
  /** The system that ids of companies and products belong to; null: not known. */
  psaSystem: string | null;
}
export interface AccountEntry extends Entry {
  name: string;
  city: string;
  state: string;
  companies: TargetEntry[];
}
export interface ServiceEntry extends Entry {
  productName: string;
  servicePlan: string;
  unit: string;
  /** Null: nothing is said of it. */
  basis: Basis | null;
  feeds: FeedEntry[];
}

/** Where a person pointed on a screen of a site. Only JSON carries it: a table has no place for it. */
export type LayoutEntry = Pick<LearnedGrid, 'psa' | 'site' | 'screen' | 'layout'>;

/** What in a file could not be read as a record: its name as far as there is one, and why. */
export interface Unread {
  what: 'vendor account' | 'vendor service' | 'layout';
  name: string;
  reason: string;
}
export interface MappingFile {
  accounts: AccountEntry[];
  services: ServiceEntry[];
  layouts: LayoutEntry[];
  unread: Unread[];
}

const text = z.string().default('');
const excluded = z.string().nullable().default(null);
const target = z.object({ id: text, name: text, identifier: text, share: schemas.share });

/** Records of a JSON file. Unknown keys are left out, missing names are empty. */
export const accountRecord = z.object({
  id: text,
  name: text,
  city: text,
  state: text,
  companies: z.array(target).default([]),
  excluded,
});
export const serviceRecord = z.object({
  id: text,
  productName: text,
  servicePlan: text,
  unit: text,
  basis: schemas.basis.nullable().default(null),
  feeds: z
    .array(
      z.object({ id: text, identifier: text, share: schemas.share, rule: schemas.rule.default(NO_RULE) }),
    )
    .default([]),
  excluded,
});
export const layoutRecord = z.object({
  psa: z.enum(PSA_KINDS),
  site: learnedSite,
  screen: learnedScreen,
  layout: learnedLayout,
}) satisfies z.ZodType<LayoutEntry>;
/** Around the records of a JSON file: the head says whether the rest can be understood. The records are read one by one, so that one that is damaged costs only itself. */
export const head = z.object({ format: z.literal(FORMAT), version: z.number() });
export const shell = z.object({
  psaSystem: z.string().nullable().default(null),
  accounts: z.array(z.unknown()).default([]),
  services: z.array(z.unknown()).default([]),
  layouts: z.array(z.unknown()).default([]),
});
