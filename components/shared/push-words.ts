import type { PushStatus } from '@/lib/model/push-journal';
import { counted, formatCount } from './format';

type Batch = NonNullable<PushStatus['batch']>;

const DOING: Record<Batch['kind'], string> = {
  push: 'Pushing',
  undo: 'Undoing',
  correction: 'Correcting',
};
const DEED: Record<Batch['kind'], string> = { push: 'Push', undo: 'Undo', correction: 'Correction' };

/** What is being done, without how far it is: "Pushing", "Undo paused". */
export const pushDoing = ({ kind, state }: Batch): string =>
  state === 'paused' ? `${DEED[kind]} paused` : DOING[kind];

/** "Pushing 12 of 50", "Undo paused, 3 of 10 done". */
export function pushWords(batch: Batch): string {
  const far = `${formatCount(batch.done)} of ${formatCount(batch.total)}`;
  return batch.state === 'paused' ? `${pushDoing(batch)}, ${far} done` : `${pushDoing(batch)} ${far}`;
}

/** "1 line to look at". */
export const toLookAt = (needsPerson: number): string => `${counted(needsPerson, 'line')} to look at`;
