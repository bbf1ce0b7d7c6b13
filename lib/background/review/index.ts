import type { Input, MessageName, Output } from '@/lib/messaging/protocol';
import type { Context } from '../context';

// On the branch `next` only, until the pieces are there.
const later =
  <K extends MessageName>(_name: K) =>
  async (_context: Context, _input: Input<K>): Promise<Output<K>> => {
    throw new Error('not there yet');
  };
export const findings = later('review.findings');
export const why = later('review.why');
export const decide = later('review.decide');
export const addNote = later('review.note');
export const views = later('review.views');
export const saveView = later('review.saveView');
export const removeView = later('review.removeView');
export const show = later('review.show');
export const confirmGuard = later('guard.confirm');
export const ledger = later('ledger.get');
export const evidence = later('evidence.get');
