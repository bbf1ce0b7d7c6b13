import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { move, type Place, placeOf, type RunEvent, type RunState, STAGE_NAMES } from './transitions';

const EVENTS: RunEvent[] = [
  'stay',
  'next',
  'finish done',
  'finish partial',
  'finish failed',
  'cancel',
  'interrupt',
  'resume',
];
const STATES: RunState[] = ['running', 'done', 'partial', 'failed', 'cancelled'];
const PLACES: Place[] = [...STAGE_NAMES, 'end'];
const rank = (stage: Place): number => PLACES.indexOf(stage);

describe('transitions', () => {
  it('goes through all stages in order to its end', () => {
    let run = { state: 'running' as RunState, stage: 'vendor plans' as Place };
    const seen: Place[] = [];
    while (run.stage !== 'end') {
      seen.push(run.stage);
      run = move(run, 'next');
    }
    expect(seen).toEqual([...STAGE_NAMES]);
    expect(move(run, 'finish partial')).toEqual({ state: 'partial', stage: 'end' });
  });

  it('refuses moves that are not in the table', () => {
    for (const state of STATES)
      for (const stage of PLACES)
        for (const event of EVENTS) {
          const isLegal =
            state === 'running'
              ? event === 'cancel' ||
                event === 'interrupt' ||
                (event.startsWith('finish') ? stage === 'end' : event !== 'resume' && stage !== 'end')
              : state === 'failed' && event === 'resume' && stage !== 'end';
          const attempt = () => move({ state, stage }, event);
          if (isLegal) expect(attempt).not.toThrow();
          else expect(attempt, `${state} ${stage} ${event}`).toThrow(/cannot/);
        }
    expect(() => move({ state: 'running', stage: 'lunch' }, 'next')).toThrow();
    expect(placeOf('lunch')).toBeNull();
  });

  it('never goes back, and leaves a state that has ended only to be resumed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 60 }), (events) => {
        let run = { state: 'running' as RunState, stage: 'vendor plans' as Place };
        for (const event of events) {
          const before = run;
          try {
            run = move(run, event);
          } catch {
            continue;
          }
          expect(rank(run.stage) - rank(before.stage)).toBe(event === 'next' ? 1 : 0);
          if (before.state !== 'running') expect([before.state, event]).toEqual(['failed', 'resume']);
          if (['done', 'partial'].includes(run.state)) expect(run.stage).toBe('end');
        }
      }),
    );
  });
});
