import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BADGE_COLOURS } from './badge-colours';

const sheet = readFileSync('components/shared/tokens.css', 'utf8');
const NAMES = {
  matched: 'matched',
  'under-billed': 'under',
  'over-billed': 'over',
  unknown: 'unknown',
  failed: 'failed',
} as const;

function token(name: string, theme: 'light' | 'dark'): string | undefined {
  return new RegExp(`--sc-${name}:[^;]*var\\(--sc-${theme}, ([^)]+)\\)`).exec(sheet)?.[1];
}

describe.each(['light', 'dark'] as const)('badge colours (%s)', (theme) => {
  it.each(Object.entries(NAMES))('of %s are the design tokens', (state, name) => {
    const colours = BADGE_COLOURS[theme][state as keyof typeof NAMES];
    expect(colours).toEqual([token(`${name}-ink`, theme), token(`${name}-tint`, theme)]);
  });
  it('of the focus ring is the design token', () => {
    expect(BADGE_COLOURS[theme].focus).toBe(token('focus', theme));
  });
});
