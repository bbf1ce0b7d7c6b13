import { buildExtension } from '@/scripts/demo/build';
import { contentScriptSizes, MOST } from '@/scripts/size';
import type { Result } from './result';

/** What is shipped, before and after gzip. */
export async function measureSize(): Promise<Result[]> {
  const folder = await buildExtension('production');
  const result = (name: string, value: number, budget: number | null): Result => ({
    name,
    value,
    unit: 'bytes',
    budget,
    readings: 1,
    failed: 0,
    note: '',
  });
  return contentScriptSizes(folder).flatMap(({ file, bytes, gzip }) => [
    result(`${file}, gzip`, gzip, MOST),
    result(`${file}, raw`, bytes, null),
  ]);
}
