import { readFileSync } from 'node:fs';
import { reportOn } from './verify-record/report';

/** `npx tsx scripts/verify-record.ts "seatcheck pushes 2026-11-28.json"`: whole, or where the first break is. */
const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: npx tsx scripts/verify-record.ts <file.json>');
  process.exitCode = 2;
} else {
  const { lines, code } = reportOn(readFileSync(path, 'utf8'));
  for (const line of lines) console.log(line);
  process.exitCode = code;
}
