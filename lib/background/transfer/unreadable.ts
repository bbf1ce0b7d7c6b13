import { FailureError } from '@/lib/model/failure';

const FAULTS = {
  empty: () => ['The file is empty.', 'Choose a file that Seatcheck has exported.'],
  'no mapping file': () => [
    'This is not a file of mappings.',
    'Choose a CSV or JSON file that Seatcheck has exported.',
  ],
  'damaged JSON': () => ['The file is damaged: it begins as JSON and does not go on so.', 'Export it again.'],
  newer: () => [
    'The file was exported by a newer version of Seatcheck.',
    'Update Seatcheck, then import the file again.',
  ],
  'open quote': (row: number) => [
    `The file is damaged: a quotation mark in row ${row} is not closed properly.`,
    'Mend the row in a spreadsheet and save it as CSV again.',
  ],
} satisfies Record<string, (row: number) => [string, string]>;

/** A file of which nothing can be used. A record that cannot be used is only left out. */
export function unreadable(fault: keyof typeof FAULTS, row = 0): FailureError {
  const [sentence, nextStep] = FAULTS[fault](row);
  return new FailureError({ code: 'import.unreadable', sentence, nextStep });
}
