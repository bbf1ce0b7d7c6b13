import type { Book, Decision } from '@/lib/matching/contract';
import type { Told } from './worker-messages';

/** What is used of a Worker, so that a test can put something else in its place. */
export interface Thread {
  postMessage(book: Book): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Told>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type StartThread = () => Thread;

export const startWorker: StartThread = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'Seatcheck matching' });

export interface Matcher {
  /** Rejects when the thread fails; never settles when another run begins first or the matcher is stopped. */
  run(book: Book, onProgress: (done: number, total: number) => void): Promise<Decision[]>;
  stop(): void;
}

/** One thread, kept between runs. A new run ends the one under way: its book is out of date. */
export function createMatcher(start: StartThread): Matcher {
  let thread: Thread | null = null;
  let busy = false;

  function stop(): void {
    thread?.terminate();
    thread = null;
    busy = false;
  }

  return {
    stop,
    run: (book, onProgress) =>
      new Promise((resolve, reject) => {
        if (busy) stop();
        busy = true;
        const fail = (): void => {
          stop();
          reject(new Error('The matching thread failed.'));
        };
        try {
          thread ??= start();
          thread.onmessage = ({ data }) => {
            if (data.kind === 'progress') onProgress(data.done, data.total);
            else if (data.kind === 'failed') fail();
            else {
              busy = false;
              resolve(data.decisions);
            }
          };
          thread.onerror = fail;
          thread.postMessage(book);
        } catch {
          fail();
        }
      }),
  };
}
