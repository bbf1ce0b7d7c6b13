import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('readOptions', () => {
  it('has defaults and reads what is given', () => {
    expect(readOptions([])).toEqual({
      customers: 120,
      seed: 1,
      dark: false,
      psa: 'connectwise',
    });
    expect(readOptions(['--customers', '40', '--seed=7', '--dark', '--psa', 'autotask'])).toEqual({
      customers: 40,
      seed: 7,
      dark: true,
      psa: 'autotask',
    });
    expect(readOptions(['--help'])).toBe('help');
  });

  it('says plainly what it does not know', () => {
    expect(() => readOptions(['--psa', 'excel'])).toThrow('--psa takes connectwise or autotask');
    expect(() => readOptions(['--customers', 'many'])).toThrow('whole number of at least 30');
    expect(() => readOptions(['--colour'])).toThrow('--colour');
  });
});
