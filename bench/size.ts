import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '@/scripts/demo/build';
import { contentScriptSizes, MOST } from '@/scripts/size';
import type { Result } from './result';

/** Scripts that the background adds to a frame with an agreement in it. */
const ADDED = ['furniture.js'];

/** What is shipped, before and after gzip. */
export async function measureSize(): Promise<Result[]> {
  const folder = await buildExtension('production');
  const added = ADDED.filter((file) => existsSync(join(folder, file))).map((file) => {
    const content = readFileSync(join(folder, file));
    return { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });
  const result = (name: string, value: number, budget: number | null): Result => ({
    name,
    value,
    unit: 'bytes',
    budget,
    readings: 1,
    failed: 0,
    note: '',
  });
  return [...contentScriptSizes(folder), ...added].flatMap(({ file, bytes, gzip }) => [
    result(`${file}, gzip`, gzip, MOST),
    result(`${file}, raw`, bytes, null),
  ]);
}
