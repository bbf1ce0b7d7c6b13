import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { ambiguous, impossible, line, option, plan, rowless, twoWays } from '../fixtures.testing';
import { carriedOver, choose, chosenOf, firstChoices, firstOf } from './choices';
import { searched, sectionsOf } from './sections';

const LATER = '2026-12-01' as Day;
const ids = (chosen: ReturnType<typeof chosenOf>): string[] => chosen.map(({ option: { id } }) => id);

describe('what is chosen of a plan', () => {
  const own = plan([line('1'), ambiguous('2'), rowless('3'), impossible('4', 'No.', 'Wait.')]);

  it('is at first what is suggested, and nothing where a person has to choose', () => {
    expect(ids(chosenOf(own, firstChoices(own)))).toEqual(['1 now']);
  });

  it('is never by itself a row that is not there yet, not even when the plan suggests it', () => {
    const suggested = plan([rowless('3', { suggested: '3 add' })]);
    expect(chosenOf(suggested, firstChoices(suggested))).toEqual([]);
    expect(sectionsOf(suggested).toChoose).toHaveLength(1);
    const first = choose(firstChoices(own), { do: 'take first', lines: own.lines });
    expect(ids(chosenOf(own, first))).toEqual(['1 now', '2 first']);
  });

  it('takes the first of each only where nothing is chosen yet', () => {
    const second = choose(firstChoices(own), { do: 'pick', lineId: '2', optionId: '2 second' });
    expect(ids(chosenOf(own, choose(second, { do: 'take first', lines: own.lines })))).toEqual([
      '1 now',
      '2 second',
    ]);
    const mixed = rowless('5', { options: [option('add', null, 5), option('row', 1, 5)] });
    expect(firstOf(mixed)).toBe('row');
  });

  it('leaves out, takes back, and takes in what is chosen anew', () => {
    const out = choose(firstChoices(own), { do: 'leave', lineId: '1', isOut: true });
    expect(chosenOf(own, out)).toEqual([]);
    expect(ids(chosenOf(own, choose(out, { do: 'leave all', lineIds: ['1'], isOut: false })))).toEqual([
      '1 now',
    ]);
    expect(ids(chosenOf(own, choose(out, { do: 'pick', lineId: '1', optionId: '1 later' })))).toEqual([
      '1 later',
    ]);
  });

  it('holds no line that cannot be written, whatever is picked', () => {
    const options = twoWays('9', 1, 2);
    const odd = plan([line('9', { options, cannot: { code: 'x', sentence: 'No.', nextStep: 'Wait.' } })]);
    const picked = choose(firstChoices(odd), { do: 'pick', lineId: '9', optionId: '9 now' });
    expect(chosenOf(odd, picked)).toEqual([]);
  });

  it('is carried over to a plan made anew: rows, what is left out, and another day where it is possible', () => {
    const before = choose(choose(firstChoices(own), { do: 'pick', lineId: '2', optionId: '2 second' }), {
      do: 'leave',
      lineId: '1',
      isOut: true,
    });
    // Another plan has ids of its own.
    const next = plan(own.lines.map((one) => ({ ...one, id: `new ${one.id}` })));
    const kept = carriedOver(own, before, next, null);
    expect(ids(chosenOf(next, kept))).toEqual(['2 second']);
    expect(kept.leftOut).toEqual(new Set(['new 1']));
    const all = carriedOver(own, firstChoices(own), next, LATER);
    expect(ids(chosenOf(next, all))).toEqual(['1 later']);
  });

  it('never holds another row than the one that was chosen, however the plan is made anew', () => {
    fc.assert(
      fc.property(fc.constantFrom('2 first', '2 second'), fc.constantFrom(null, LATER), (optionId, day) => {
        const before = choose(firstChoices(own), { do: 'pick', lineId: '2', optionId });
        const [chosen] = chosenOf(own, carriedOver(own, before, own, day)).filter(
          ({ line: { id } }) => id === '2',
        );
        expect(chosen?.option.id).toBe(optionId);
      }),
    );
  });

  it('is found by customer, product, agreement and row', () => {
    expect(searched(own.lines, 'guard company 4').map(({ id }) => id)).toEqual(['4']);
    expect(searched(own.lines, 'branch').map(({ id }) => id)).toEqual(['2']);
    expect(searched(own.lines, '  ')).toHaveLength(4);
  });
});
