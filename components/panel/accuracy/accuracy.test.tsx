import { describe, expect, it } from 'vitest';
import { fakeBackground, press, show, words } from '@/components/shared/testing';
import { AccuracyCard } from './accuracy-card';
import { type Accuracy, accuracyOf, type MeasuredSet } from './measured';
import { shownSets } from './sets';
import { inWords, percentWords, sentenceOf } from './words';

const set = (more: Partial<MeasuredSet> = {}): MeasuredSet => ({
  dataset: 'nasdaq-sec',
  evidence: 'all',
  world: 'open',
  accounts: 400,
  companies: 9000,
  decisions: 2000,
  automatic: 1214,
  wrong: 0,
  precisionLow: 0.9971,
  recall: 0.868,
  ...more,
});
const said = (more: Partial<MeasuredSet>) =>
  shownSets([set(more)])
    .map(sentenceOf)
    .join();

describe('what the accuracy card says', () => {
  it('tells how many were automatic, how many wrong, and what is certain', () => {
    expect(said({})).toBe(
      'Of 2,000 decisions on names of listed companies, as the stock exchange and as the US register write them, ' +
        'with places and web addresses, with three in ten of the right companies taken away, 1,214 were proven and none was wrong; ' +
        'with 95 % certainty at most 3 in 1,000 are wrong.',
    );
    expect(said({ wrong: 1 })).toContain('1 was wrong');
    expect(said({ wrong: 4 })).toContain('4 were wrong');
    expect(said({ automatic: 0 })).toMatch(/taken away, none was proven\.$/);
    expect(said({ world: 'closed' })).toMatch(/, with places and web addresses, 1,214/);
    expect(said({ evidence: 'names', wrong: 1 })).toMatch(
      /, by name alone, .* 1,214 would be proven if a name were enough, and 1 would be wrong\.$/,
    );
  });

  it('never rounds in its own favour', () => {
    expect([0.0029, 0.003, 0.0031, 0.05, 0.25, 0.0004, 0].map(inWords)).toEqual([
      '3 in 1,000',
      '3 in 1,000',
      '4 in 1,000',
      '50 in 1,000',
      '25 in 100',
      '4 in 10,000',
      '1 in 10,000',
    ]);
    expect(percentWords(0.8699)).toBe('86 %');
  });

  it('says nothing of lists it has no words for, nor of data it cannot read', () => {
    expect(shownSets([set({ dataset: 'secondstring-published' })])).toEqual([]);
    expect(
      accuracyOf({ measured: '2026-11-27', entries: [{ dataset: 1 }, null, set()] }).entries,
    ).toHaveLength(1);
  });
});

describe('the accuracy card', () => {
  const open = async (accuracy: Accuracy): Promise<string> => {
    const root = await show(fakeBackground({}).link, <AccuracyCard accuracy={accuracy} />);
    await press('How sure are these matches?');
    return words(root.querySelector('dialog'));
  };

  it('says when and on what it was measured, in numbers too, and what it is not', async () => {
    const text = await open({
      measured: '2026-11-27',
      entries: [set(), set({ world: 'closed', decisions: 400 })],
    });
    expect(text).toContain('Measured on 27 Nov 2026');
    expect(text).toContain('Listed companies, names and places, three in ten taken away2,0001,214086 %');
    expect(text).toContain('names and places, all there400');
    expect(text).toContain('These lists are not your customers,');
    expect(text).toContain('a name alone, nothing is called proven');
  });

  it('claims nothing before it was measured', async () => {
    const text = await open({ measured: null, entries: [] });
    expect(text).toContain('This version has not been measured');
    expect(text).not.toContain('certainty');
  });
});
