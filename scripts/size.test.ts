// @vitest-environment node
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentScriptSizes, GOAL, MOST, verdict } from './size';

describe('the size check', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'seatcheck-size-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('measures every content script after gzip', () => {
    mkdirSync(join(dir, 'content-scripts'));
    writeFileSync(join(dir, 'content-scripts', 'repeated.js'), 'a'.repeat(100_000));
    writeFileSync(join(dir, 'content-scripts', 'random.js'), randomBytes(MOST + 1));
    writeFileSync(join(dir, 'content-scripts', 'style.css'), 'a{}');
    const sizes = contentScriptSizes(dir);
    expect(sizes.map(({ file }) => file).sort()).toEqual(['random.js', 'repeated.js']);
    const fits = Object.fromEntries(sizes.map((size) => [size.file, verdict(size).fits]));
    expect(fits).toEqual({ 'random.js': false, 'repeated.js': true });
  });

  it('fails over the budget, and only tells of the goal', () => {
    const size = (gzip: number) => verdict({ file: 'a.js', bytes: 1, gzip });
    expect([size(MOST).fits, size(MOST + 1).fits]).toEqual([true, false]);
    expect(size(GOAL).line).toContain('within the goal');
    expect(size(GOAL + 1).line).toContain('above the goal');
  });

  it('asks for a build when there is none', () => {
    expect(() => contentScriptSizes(dir)).toThrow('npm run build');
  });
});
