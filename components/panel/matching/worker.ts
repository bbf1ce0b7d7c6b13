import { match } from '@/lib/matching/match';
import type { Asked, Told } from './worker-messages';

/** The matcher takes milliseconds to seconds: it runs in a thread of its own. */
const tell = (told: Told): void => self.postMessage(told);

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  try {
    const decisions = match(data, { onProgress: (done, total) => tell({ kind: 'progress', done, total }) });
    tell({ kind: 'decided', decisions });
  } catch {
    tell({ kind: 'failed' });
  }
};
