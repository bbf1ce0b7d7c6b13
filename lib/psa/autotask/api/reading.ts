import { z } from 'zod';
import type { Entity } from './rights';

/** What a record is called in a problem's sentence. */
const NAMES: Record<Entity, string> = {
  Companies: 'company',
  Contracts: 'contract',
  ContractServices: 'contract service',
  ContractServiceUnits: 'units row',
  ContractServiceBundles: 'contract bundle',
  ContractServiceBundleUnits: 'bundle units row',
  Services: 'service',
  ServiceBundles: 'service bundle',
  ServiceBundleServices: 'service of a bundle',
};

/** A record that cannot be used. */
export interface Unusable<S> {
  record: unknown;
  /** What `spare` keeps of it. */
  spare: S | null;
  problem: string;
}

export interface Reading<B, S> {
  bodies: B[];
  unusable: Unusable<S>[];
}

const Known = z.object({ id: z.number().optional().catch(undefined) });

export function readRecords<B, S = never>(
  records: readonly unknown[],
  entity: Entity,
  schema: z.ZodType<B>,
  spare?: z.ZodType<S>,
): Reading<B, S> {
  const reading: Reading<B, S> = { bodies: [], unusable: [] };
  for (const record of records) {
    const read = schema.safeParse(record);
    if (read.success) {
      reading.bodies.push(read.data);
      continue;
    }
    const kept = spare?.safeParse(record);
    reading.unusable.push({
      record,
      spare: kept?.success ? kept.data : null,
      problem: problemSentence(entity, record, read.error),
    });
  }
  return reading;
}

export const idOf = (record: unknown): number | null => Known.safeParse(record).data?.id ?? null;

/** "The Autotask units row 77 cannot be used: units is missing or not readable." */
function problemSentence(entity: Entity, record: unknown, error: z.ZodError): string {
  const id = idOf(record);
  const fields = [...new Set(error.issues.map((issue) => issue.path.join('/')).filter(Boolean))];
  const what = fields.length > 0 ? fields.join(', ') : 'the record';
  const verb = fields.length > 1 ? 'are' : 'is';
  return `The Autotask ${NAMES[entity]}${id === null ? '' : ` ${id}`} cannot be used: ${what} ${verb} missing or not readable.`;
}
