import { z } from 'zod';
import type { Month } from '@/lib/model/calendar';
import { toMonth } from '@/lib/model/calendar';
import { STAGE_NAMES, type StageName } from './transitions';

const failure = z.object({
  code: z.string(),
  sentence: z.string(),
  nextStep: z.string(),
  reference: z.string().exactOptional(),
});
const perSide = <T extends z.ZodType>(value: T) => z.object({ vendor: value, psa: value });

/** How far a run came, kept as `SyncRun.cursor`. Everything that a new worker needs to go on stands here. */
const shape = z.object({
  reason: z.string(),
  /** Of the stage under way; null at its beginning. */
  page: z.string().nullable(),
  /** Of the PSA list being read: changed records only. Null: everything. */
  since: z.number().nullable(),
  /** Records of this list that could not be used: then absence proves nothing. */
  unusable: z.number(),
  /** Still to fetch; null until the stage begins. */
  months: z.array(z.custom<Month>((value) => toMonth(value) !== null)).nullable(),
  /** The stage that ended last, until whoever waits for it has done his part. */
  owed: z.enum(STAGE_NAMES).nullable(),
  /** Something was read. */
  worked: z.boolean(),
  failed: z.array(z.object({ sentence: z.string(), failure })),
  /** What ended a side before its time. */
  stopped: perSide(failure.nullable()),
  /** How often in a row it did not answer. */
  down: perSide(z.number()),
});

export type Progress = z.infer<typeof shape>;
export type Side = 'vendor' | 'psa';

const AT_STAGE_START = { page: null, since: null, unusable: 0, months: null };

export const firstProgress = (reason: string): Progress => ({
  reason,
  ...AT_STAGE_START,
  owed: null,
  worked: false,
  failed: [],
  stopped: { vendor: null, psa: null },
  down: { vendor: 0, psa: 0 },
});

/** What the stage after `ended` begins with. */
export const afterStage = (progress: Progress, ended: StageName): Progress => ({
  ...progress,
  ...AT_STAGE_START,
  owed: ended,
});

/** A cursor that cannot be read (an older version wrote it) starts the stage anew, which costs time only. */
export const readProgress = (cursor: unknown): Progress =>
  shape.safeParse(cursor).data ?? firstProgress('user');
