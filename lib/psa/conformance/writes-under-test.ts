import type { Day } from '@/lib/model/calendar';
import type { PsaKind } from '@/lib/model/records';
import type { PsaApi } from '../contract';

/** What happens to one request to write: the service says no, is busy, or nobody knows what became of it. */
export type WriteFault =
  | 'refused'
  | 'no right'
  | 'busy'
  | 'trouble'
  | 'broken before'
  | 'broken after'
  | 'unreadable';

/** A PSA's own simulator, with a client before it. */
export interface WritesService {
  api: PsaApi;
  /** Of the next request that would change something. */
  fault(fault: WriteFault): void;
  /** Requests so far that would change something, whatever became of them. */
  sent(): number;
  /** Changes that were made through the API. */
  written(): number;
  /** Texts that no description and no sentence may carry. */
  keys: readonly string[];
  revokeKeys(): void;
  /** Takes an agreement away. */
  remove(agreement: number): void;
  /** What is called before each request is worked on. */
  beforeEach(run: (() => void) | null): void;
  close(): Promise<void>;
}

/** What the suite needs to know of a PSA that is written to. Ids are records'. */
export interface WritesUnderTest {
  psa: PsaKind;
  today: Day;
  start(): Promise<WritesService>;
  /** An agreement in effect with one line of the product, whose quantity is a whole number from 3 on. */
  there: { agreement: number; product: number };
  /** An agreement in effect without the product. */
  absent: { agreement: number; product: number };
}
