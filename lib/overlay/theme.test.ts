import { describe, expect, it } from 'vitest';
import { isLight } from './theme';

describe('isLight', () => {
  it('tells light, dark and see-through backgrounds', () => {
    expect(isLight('rgb(255, 255, 255)')).toBe(true);
    expect(isLight('rgb(22, 25, 29)')).toBe(false);
    expect(isLight('rgba(0, 0, 0, 0)')).toBeNull();
    expect(isLight('')).toBeNull();
  });
});
