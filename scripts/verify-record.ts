import { readFileSync } from 'node:fs';
import { type Report, reportOn } from './verify-record/report';

/** `npx tsx scripts/verify-record.ts "seatcheck pushes 2026-11-28.json"`: whole, or where the first break is. */
const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: npx tsx scripts/verify-record.ts <file.json>');
  process.exitCode = 2;
} else {
  const { lines, code } = reportOf(path);
  for (const line of lines) console.log(line);
  process.exitCode = code;
}

function reportOf(file: string): Report {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { lines: [`There is no file ${file} that can be read.`], code: 2 };
  }
  return reportOn(text);
}
