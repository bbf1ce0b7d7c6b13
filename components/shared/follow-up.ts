/**
 * `work` as a call that runs once at a time: what is under way may be older than a call, so one more run follows it,
 * however many calls come. Resolves when nothing is left to do. `work` never rejects.
 */
export function followUp(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  async function runs(): Promise<void> {
    do {
      again = false;
      await work();
    } while (again);
  }
  return () => {
    again = true;
    running ??= runs().finally(() => {
      running = null;
    });
    return running;
  };
}
