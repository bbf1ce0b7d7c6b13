import { z } from 'zod';
import { type Failure, FailureError } from '@/lib/model/failure';
import type { Connection } from '../connection';
import { failures } from '../failures';
import { WRITE_RIGHTS } from '../rights';

/** ms for which a right that is there is taken for being there still. */
const KEPT = 300_000;

/** What a number or another word says is not known, and no reason to stop (autotask.md 5: the level has no type). */
const Information = z.object({
  info: z.object({ canCreate: z.unknown(), userAccessForCreate: z.unknown() }).partial(),
});

/** Troubles that say nothing about the right. */
const SAYS_NOTHING = new Set(['psa.refused', 'psa.site', 'psa.unreadable']);

/** Whose right was last seen, and when, ms since the epoch, by what all API objects of a database share. */
const seen = new WeakMap<object, { userName: string; at: number }>();

/**
 * The right to add adjustments of services, without writing. That of bundles is not asked for: who lacks it alone can push
 * services, and is told by a refusal that changes nothing.
 */
export async function missingRight(
  connection: Connection,
  now: () => number,
  signal: AbortSignal,
): Promise<Failure | null> {
  const [right] = WRITE_RIGHTS;
  if (!right) return null;
  const { station, credentials } = connection;
  const last = seen.get(station);
  if (last?.userName === credentials.userName && Math.abs(now() - last.at) < KEPT) return null;
  let said: z.output<typeof Information>['info'];
  try {
    const read = Information.safeParse(await connection.information(right.entity, signal));
    if (!read.success) return null;
    said = read.data.info;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    if (thrown.failure.code === 'psa.right') return thrown.failure;
    if (SAYS_NOTHING.has(thrown.failure.code)) return null;
    throw thrown;
  }
  const isNone = typeof said.userAccessForCreate === 'string' && /^none$/i.test(said.userAccessForCreate);
  if (said.canCreate === false || isNone) return failures.writeRight(right).failure;
  seen.set(station, { userName: credentials.userName, at: now() });
  return null;
}
