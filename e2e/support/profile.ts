import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The files of a browser profile in which a text stands in UTF-8 or UTF-16, as LevelDB and the browser's own
 * files write it. Empty: nowhere. Compressed or encrypted copies are not seen, so close the browser first and
 * prove with a text that is known to be there that the search would find it.
 */
export function profileContains(dir: string, ...texts: string[]): string[] {
  const wanted = texts.flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
  ]);
  const found: string[] = [];
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (wanted.some((text) => bytes.includes(text))) found.push(relative(dir, path));
  }
  return found;
}
