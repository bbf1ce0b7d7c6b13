import { z } from 'zod';
import { FailureError } from '@/lib/model/failure';
import type { Connection } from './connection';
import type { Entity } from './rights';

/** Labels of an entity's picklists, which customers may rename: by field name in lower case, then by value. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

const FieldInformation = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      picklistValues: z
        .array(z.object({ value: z.coerce.string(), label: z.string().nullish() }))
        .nullish()
        .catch(null),
    }),
  ),
});

const LEFT_OUT = new Set(['psa.right', 'psa.refused', 'psa.site', 'psa.unreadable']);

/** Reads them once. Without them records are read all the same: no quantity depends on a label. */
export function createLabels(
  connection: Connection,
  entity: Entity,
): (signal: AbortSignal) => Promise<Labels> {
  let known: Labels | null = null;
  return async (signal) => {
    known ??= await read(connection, entity, signal);
    return known;
  };
}

async function read(connection: Connection, entity: Entity, signal: AbortSignal): Promise<Labels> {
  try {
    const body = FieldInformation.safeParse(await connection.fields(entity, signal));
    const fields = body.success ? body.data.fields : [];
    return new Map(
      fields.map(({ name, picklistValues }) => [
        name.toLowerCase(),
        new Map((picklistValues ?? []).map(({ value, label }) => [value, label?.trim() ?? ''])),
      ]),
    );
  } catch (thrown) {
    if (thrown instanceof FailureError && LEFT_OUT.has(thrown.failure.code)) return new Map();
    throw thrown;
  }
}

/** Empty when there is none. */
export const labelOf = (labels: Labels, field: string, value: number | null | undefined): string =>
  labels.get(field.toLowerCase())?.get(String(value)) ?? '';

/** One without a label is named by its number, which no reading of words takes for a period. */
export const periodLabel = (labels: Labels, value: number | null | undefined): string =>
  value == null ? '' : labelOf(labels, 'periodType', value) || `Period type ${value}`;
