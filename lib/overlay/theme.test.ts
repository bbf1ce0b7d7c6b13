import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { badgeCss } from './badge-style';
import { colour, isLight } from './theme';

const tokens = readFileSync('components/shared/tokens.css', 'utf8');
const minified = tokens.replace(/\s+/g, ' ').replaceAll(', ', ',').replaceAll(') var', ')var');

describe('colour', () => {
  it.each([tokens, minified])('reads both schemes of a token, also from a minified sheet', (css) => {
    expect(colour('under-ink', 'light', css)).toBe('#874600');
    expect(colour('under-ink', 'dark', css)).toBe('#f2b866');
    expect(colour('nothing', 'dark', css)).toBe('inherit');
  });
  it.each(['light', 'dark'] as const)('gives every badge state its own colours (%s)', (theme) => {
    const css = badgeCss(theme, tokens);
    expect(css).not.toContain('inherit');
    expect(new Set(css.match(/color:#\w+;background:#\w+/g)).size).toBe(5);
  });
});

describe('isLight', () => {
  it('tells light, dark and see-through backgrounds', () => {
    expect(isLight('rgb(255, 255, 255)')).toBe(true);
    expect(isLight('rgb(22, 25, 29)')).toBe(false);
    expect(isLight('rgba(0, 0, 0, 0)')).toBeNull();
    expect(isLight('')).toBeNull();
  });
});
