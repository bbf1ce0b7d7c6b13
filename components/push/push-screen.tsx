import type { PushOf } from '@/lib/messaging/protocol';
import { PushSheet } from './sheet/push-sheet';

/** Plans a correction or an undo, lets a person confirm it, and shows what becomes of it. Modal, over the whole page. */
export const PushScreen = ({ of, onClose }: { of: PushOf; onClose: () => void }) => (
  <PushSheet first={{ kind: 'plan', of }} onClose={onClose} />
);

/** A batch that was confirmed, how far it is, and what may be done with it. Modal, over the whole page. */
export const PushBatchScreen = ({ batchId, onClose }: { batchId: string; onClose: () => void }) => (
  <PushSheet first={{ kind: 'batch', batchId }} onClose={onClose} />
);
