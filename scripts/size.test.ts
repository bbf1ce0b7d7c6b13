// @vitest-environment node
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
    writeFileSync(join(dir, 'furniture.js'), 'b');
    writeFileSync(join(dir, 'background.js'), 'not run in a page');
    const sizes = contentScriptSizes(dir).map((size) => ({ ...size, file: basename(size.file) }));
    expect(sizes.map(({ file }) => file).sort()).toEqual(['furniture.js', 'random.js', 'repeated.js']);
    const fits = Object.fromEntries(sizes.map((size) => [size.file, verdict(size).fits]));
    expect(fits).toEqual({ 'furniture.js': true, 'random.js': false, 'repeated.js': true });
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
