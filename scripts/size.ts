import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PAGE_SCRIPTS, scriptFiles } from '@/lib/messaging/protocol';

/** The budgets of the design, bytes after gzip, for each content script. */
export const MOST = 20 * 1024;
export const GOAL = 12 * 1024;

export interface ScriptSize {
  file: string;
  bytes: number;
  /** After gzip at its strongest. */
  gzip: number;
}

/** The content scripts of a built extension. Throws an Error when it is not built. */
export function contentScriptSizes(extensionDir: string): ScriptSize[] {
  const folder = join(extensionDir, 'content-scripts');
  if (!existsSync(folder))
    throw new Error(`No content scripts in ${extensionDir}: run "npm run build" first.`);
  const declared = readdirSync(folder).map((file) => join('content-scripts', file));
  // Content scripts by another door: the background runs them in a PSA page.
  const injected = [...new Set(PAGE_SCRIPTS.flatMap(scriptFiles))]
    .map((script) => `${script}.js`)
    .filter((file) => existsSync(join(extensionDir, file)));
  return [...declared, ...injected]
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const content = readFileSync(join(extensionDir, file));
      return { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
    });
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** A line for a person; `fits` is the budget, the goal is only told. */
export function verdict({ file, bytes, gzip }: ScriptSize): { fits: boolean; line: string } {
  const fits = gzip <= MOST;
  const words = fits ? (gzip <= GOAL ? 'within the goal' : 'above the goal') : 'OVER THE BUDGET';
  const limits = `goal ${kilobytes(GOAL)}, at most ${kilobytes(MOST)}`;
  return { fits, line: `${file}: ${kilobytes(gzip)} gzip (${kilobytes(bytes)}), ${words} (${limits})` };
}

function main(extensionDir: string): boolean {
  const verdicts = contentScriptSizes(extensionDir).map(verdict);
  for (const { line } of verdicts) console.log(line);
  if (verdicts.length === 0) console.log('There is no content script to measure.');
  return verdicts.length > 0 && verdicts.every(({ fits }) => fits);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv[2] ?? join('.output', 'chrome-mv3')) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
