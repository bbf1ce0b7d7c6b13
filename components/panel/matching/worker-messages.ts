import type { Book, Decision } from '@/lib/matching/contract';

/** To the worker: decide this. One at a time. */
export type Asked = Book;

/** From the worker, in the order in which it comes. */
export type Told =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'decided'; decisions: Decision[] }
  | { kind: 'failed' };
