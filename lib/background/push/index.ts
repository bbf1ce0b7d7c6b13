import type { Input, Output } from '@/lib/messaging/protocol';
import type { Sender } from '@/lib/messaging/sender';
import { FailureError } from '@/lib/model/failure';
import type { Context } from '../context';

const unbuilt = async (): Promise<never> => {
  throw new FailureError({ code: 'push.unbuilt', sentence: 'Not built yet.', nextStep: 'Wait.' });
};

/** What the handlers of messages about pushes call. */
export const plan: (context: Context, input: Input<'push.plan'>) => Promise<Output<'push.plan'>> = unbuilt;
export const wish: (context: Context, input: Input<'push.wish'>) => Promise<Output<'push.wish'>> = unbuilt;
export const confirm: (context: Context, input: Input<'push.confirm'>) => Promise<Output<'push.confirm'>> =
  unbuilt;
export const batches: (context: Context, input: Input<'push.batches'>) => Promise<Output<'push.batches'>> =
  unbuilt;
export const batch: (context: Context, input: Input<'push.batch'>) => Promise<Output<'push.batch'>> = unbuilt;
export const pause: (context: Context, input: Input<'push.pause'>) => Promise<Output<'push.pause'>> = unbuilt;
export const goOn: (context: Context, input: Input<'push.goOn'>) => Promise<Output<'push.goOn'>> = unbuilt;
export const stop: (context: Context, input: Input<'push.stop'>) => Promise<Output<'push.stop'>> = unbuilt;
export const record: (context: Context, input: Input<'push.record'>) => Promise<Output<'push.record'>> =
  unbuilt;
export const verify: (context: Context, input: Input<'push.verify'>) => Promise<Output<'push.verify'>> =
  unbuilt;
export const limits: (context: Context, input: Input<'push.limits'>) => Promise<Output<'push.limits'>> =
  unbuilt;
export const setLimits: (
  context: Context,
  input: Input<'push.setLimits'>,
) => Promise<Output<'push.setLimits'>> = unbuilt;
export const pushFromPage: (context: Context, input: Input<'page.push'>, sender: Sender) => Promise<void> =
  unbuilt;
