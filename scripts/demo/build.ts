import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the extension and gives its folder. In mode `e2e` badges stand in open shadow roots, so that they can be
 * read from outside; `production` is what is shipped. Throws an Error with what the build said when it fails.
 */
export async function buildExtension(mode: 'e2e' | 'production'): Promise<string> {
  const args = [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '--mode', mode];
  // Progress is drawn with cursor movements that nobody wants in the middle of other lines.
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`The extension could not be built:\n${said.trim()}`);
  return join(root, '.output', mode === 'e2e' ? 'chrome-mv3-e2e' : 'chrome-mv3');
}
