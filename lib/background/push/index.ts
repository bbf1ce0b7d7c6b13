import type { Input, Output } from '@/lib/messaging/protocol';
import type { Sender } from '@/lib/messaging/sender';
import { FailureError } from '@/lib/model/failure';
import type { Context } from '../context';

export { batch, batches, goOn, pause, stop } from './batches';
export { confirm } from './confirm';
export { record, verify } from './record';

const unbuilt = async (): Promise<never> => {
  throw new FailureError({ code: 'push.unbuilt', sentence: 'Not built yet.', nextStep: 'Wait.' });
};

/** What the handlers of messages about pushes call. */
export const plan: (context: Context, input: Input<'push.plan'>) => Promise<Output<'push.plan'>> = unbuilt;
export const wish: (context: Context, input: Input<'push.wish'>) => Promise<Output<'push.wish'>> = unbuilt;
export const limits: (context: Context, input: Input<'push.limits'>) => Promise<Output<'push.limits'>> =
  unbuilt;
export const setLimits: (
  context: Context,
  input: Input<'push.setLimits'>,
) => Promise<Output<'push.setLimits'>> = unbuilt;
export const pushFromPage: (context: Context, input: Input<'page.push'>, sender: Sender) => Promise<void> =
  unbuilt;
