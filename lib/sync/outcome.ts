import { type Failure, failureOf } from '@/lib/model/failure';
import type { SyncRun } from '@/lib/store/contract';
import type { Progress, Side } from './progress';
import type { RunEvent } from './transitions';

const SIDE_NAMES: Record<Side, string> = { vendor: 'Trend Micro', psa: 'the PSA' };

/** Keys, clock, company and site: every other request of that side fails in the same way. */
const STOPS_A_SIDE = new Set([
  'lmpi.token',
  'lmpi.token-not-set-up',
  'lmpi.secret-key',
  'lmpi.clock',
  'lmpi.keys',
  'psa.keys',
  'psa.user',
  'psa.integration-code',
  'psa.client-id',
  'psa.company-unknown',
  'psa.site',
  'vault.damaged',
  'permission.missing',
]);

/** So often in a row: each further try would only wait for its retries and time-outs. */
const DOWN_AT_MOST = 3;
const isDown = ({ code }: Failure): boolean =>
  /^network\.|^lmpi\.(service|busy)$|^psa\.(service-down|rate-limit)$/.test(code);

/** Keys, or a service that does not answer: every other request would fail in the same way. */
export const isSideDown = (failure: Failure): boolean => isDown(failure) || isKeysFailure(failure);

/** Ends the run as it stands, to be resumed: unlocking, or a store that works again, lets it go on. */
export const interruptsRun = ({ code }: Failure): boolean =>
  code === 'vault.locked' || code.startsWith('store.');

export const isKeysFailure = ({ code }: Failure): boolean => STOPS_A_SIDE.has(code);

/** One record is not the matter: asking for fewer would fail in the same way. */
export const concernsAll = (failure: Failure): boolean => isDown(failure) || failure.code === 'psa.right';

/** Notes what a stage, or a part of it, could not do. `what` begins a sentence: "The customer list". */
export function noteFailure(progress: Progress, side: Side | null, what: string, thrown: unknown): Progress {
  const failure = failureOf(thrown);
  const sentence = `${what} could not be read: ${failure.sentence}`;
  const noted = { ...progress, failed: [...progress.failed, { sentence, failure }] };
  if (!side) return noted;
  const down = isDown(failure) ? progress.down[side] + 1 : 0;
  const stops = isKeysFailure(failure) || down >= DOWN_AT_MOST;
  return {
    ...noted,
    down: { ...progress.down, [side]: down },
    stopped: { ...progress.stopped, [side]: stops ? failure : progress.stopped[side] },
  };
}

/** A stage of that side got an answer. */
export const noteSuccess = (progress: Progress, side: Side): Progress => ({
  ...progress,
  worked: true,
  down: { ...progress.down, [side]: 0 },
});

const NOT_CONNECTED: Failure = {
  code: 'sync.not-connected',
  sentence: 'There is nothing to read from yet.',
  nextStep: 'Connect Trend Micro or your PSA in the popup.',
};

/** How a run that went through all its stages ended. */
export function outcomeOf(progress: Progress): { event: RunEvent } & Pick<SyncRun, 'failure' | 'missing'> {
  const stopped = (['vendor', 'psa'] as const).filter((side) => progress.stopped[side] !== null);
  const missing = [
    ...shortened([...new Set(progress.failed.map(({ sentence }) => sentence))]),
    ...stopped.map((side) => `After that nothing more was read from ${SIDE_NAMES[side]}.`),
  ];
  if (!progress.worked)
    return { event: 'finish failed', failure: progress.failed[0]?.failure ?? NOT_CONNECTED, missing };
  const failure = stopped.map((side) => progress.stopped[side]).find((found) => found !== null) ?? null;
  return { event: missing.length > 0 ? 'finish partial' : 'finish done', failure, missing };
}

/** A person reads twenty sentences at most. */
const shortened = (sentences: string[]): string[] =>
  sentences.length <= 20
    ? sentences
    : [...sentences.slice(0, 19), `There are ${sentences.length - 19} more of this kind.`];
