import { keepAlive } from '@/lib/platform/keep-alive';

/**
 * Tells at once, and of what comes within `every` ms after it once more at the end of them: who is told works the whole
 * book out anew, which for each line of a long batch costs more than the batch.
 */
export function spaced(tell: () => void, every: number): () => void {
  let isResting = false;
  let isDue = false;
  const rest = async (): Promise<void> => {
    isResting = true;
    for (isDue = true; isDue; ) {
      isDue = false;
      tell();
      await new Promise((resolve) => setTimeout(resolve, every));
    }
    isResting = false;
  };
  return () => {
    if (isResting) isDue = true;
    else void keepAlive(rest());
  };
}
