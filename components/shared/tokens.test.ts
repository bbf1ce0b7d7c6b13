import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Vitest empties imported stylesheets, so the file is read from the project's root.
const css = readFileSync('components/shared/tokens.css', 'utf8');

function colours(): Map<string, { light: string; dark: string }> {
  const found = new Map<string, { light: string; dark: string }>();
  const pair = /--sc-([\w-]+): var\(--sc-light, (#[0-9a-f]{6})\) var\(--sc-dark, (#[0-9a-f]{6})\);/g;
  for (const [, name = '', light = '', dark = ''] of css.matchAll(pair)) found.set(name, { light, dark });
  return found;
}

function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const SURFACES = ['surface', 'sunken', 'raised', 'hover'];
const MEANINGS = ['matched', 'under', 'over', 'unknown', 'failed', 'fresh'];
const pairs: [text: string, background: string, least: number][] = [
  ...SURFACES.flatMap((on): [string, string, number][] => [
    ['text', on, 4.5],
    ['muted', on, 4.5],
    ['edge', on, 3],
    ['focus', on, 3],
  ]),
  ...MEANINGS.flatMap((meaning): [string, string, number][] => [
    [`${meaning}-ink`, `${meaning}-tint`, 4.5],
    ...SURFACES.map((on): [string, string, number] => [`${meaning}-ink`, on, 4.5]),
  ]),
  ['on-action', 'action', 4.5],
  ['on-action', 'action-hover', 4.5],
  ['on-fresh', 'fresh-solid', 4.5],
];

describe('design tokens', () => {
  const all = colours();

  it.each(['light', 'dark'] as const)('keep their contrast in %s', (theme) => {
    const short = pairs.flatMap(([text, background, least]) => {
      const [a, b] = [all.get(text)?.[theme], all.get(background)?.[theme]];
      if (!a || !b) return [`${text} or ${background} is not declared`];
      const ratio = contrast(a, b);
      return ratio < least ? [`${text} on ${background}: ${ratio.toFixed(2)}`] : [];
    });
    expect(short).toEqual([]);
  });

  it('uses pink for fresh data alone', () => {
    const pink = [...all].filter(([, { light }]) => {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(light.slice(at, at + 2), 16));
      return (r ?? 0) > (b ?? 0) + 30 && (b ?? 0) > (g ?? 0) + 50;
    });
    expect(pink.map(([name]) => name).sort()).toEqual(['fresh-ink', 'fresh-solid']);
  });

  it('stops all motion when the system asks', () => {
    const reduced = css.slice(css.indexOf('prefers-reduced-motion'));
    for (const [, name = ''] of css.matchAll(/--sc-([\w-]+): \d+ms;/g))
      expect(reduced).toContain(`--sc-${name}: 0ms;`);
  });
});
