import type { Input, MessageName, Output } from '@/lib/messaging/protocol';
import type { Context } from '../context';

/** What the handlers of messages about the review call. */
export { evidenceOf as evidence } from '../evidence';
export { confirmGuard } from '../guard';
export { decide } from './decide';
export { findings } from './findings';
export { addNote } from './notes';
export { settleSoon } from './settle';
export { show } from './show';
export { removeView, saveView, views } from './views';
export { why } from './why';
export { withWish } from './wish';

// On the branch `next` only, until the pieces are there.
const later =
  <K extends MessageName>(_name: K) =>
  async (_context: Context, _input: Input<K>): Promise<Output<K>> => {
    throw new Error('not there yet');
  };
export const ledger = later('ledger.get');
