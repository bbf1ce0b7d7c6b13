import { describe, expect, it } from 'vitest';
import { READ_RIGHTS } from '@/lib/psa/connectwise/api/rights';
import { RIGHTS } from './member-rights';

describe('the rights that the popup names', () => {
  it('are the ones that reading ConnectWise needs', () => {
    expect(RIGHTS).toEqual(READ_RIGHTS.map((right) => [right.module, right.area]));
    expect(new Set(READ_RIGHTS.map((right) => right.level))).toEqual(new Set(['Inquire: All']));
  });
});
