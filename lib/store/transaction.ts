import type { Reading, Writing } from './schema';

/**
 * Runs `work` in a transaction and waits until it is on disk; a throw undoes it. Throws what made the browser
 * refuse: a refused request shows as AbortError at the others, only the transaction knows the cause.
 */
export async function settle<T, Transaction extends Reading | Writing>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const done = transaction.done.then(
    () => null,
    (thrown: unknown) => ({ thrown }),
  );
  let result: T;
  try {
    result = await work(transaction);
  } catch (thrown) {
    const cause = transaction.error;
    abort(transaction);
    await done;
    throw cause ?? thrown;
  }
  const failed = await done;
  if (failed) throw transaction.error ?? failed.thrown;
  return result;
}

export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already over.
  }
}
