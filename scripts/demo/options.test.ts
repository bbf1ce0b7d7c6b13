import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('readOptions', () => {
  it('has defaults and reads what is given', () => {
    expect(readOptions([])).toEqual({ customers: 120, seed: 1, dark: false });
    expect(readOptions(['--customers', '40', '--seed=7', '--dark'])).toEqual({
      customers: 40,
      seed: 7,
      dark: true,
    });
    expect(readOptions(['--help'])).toBe('help');
  });

  it('says plainly what it does not know', () => {
    expect(() => readOptions(['--psa', 'autotask'])).toThrow('There is no demo on Autotask yet');
    expect(() => readOptions(['--customers', 'many'])).toThrow('whole number of at least 30');
    expect(() => readOptions(['--colour'])).toThrow('--colour');
  });
});
