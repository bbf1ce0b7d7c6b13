import { FailureError } from '@/lib/model/failure';
import { browser } from '@/lib/platform/browser';
import type { BackgroundEvent, Input, MessageName, Output, Reply } from './protocol';

const UNREACHABLE = {
  code: 'extension.unreachable',
  sentence: 'Seatcheck was updated or restarted.',
  nextStep: 'Reload this page.',
};

/** Asks the background. Throws the background's FailureError, or `extension.unreachable`. */
export async function ask<K extends MessageName>(name: K, input: Input<K>): Promise<Output<K>> {
  let reply: Reply<K> | undefined;
  try {
    reply = (await browser.runtime.sendMessage({ name, input })) as Reply<K> | undefined;
  } catch {
    throw new FailureError(UNREACHABLE);
  }
  if (!reply) throw new FailureError(UNREACHABLE);
  if (!reply.ok) throw new FailureError(reply.failure);
  return reply.value;
}

/** Calls `handle` for each event of the background until `signal` aborts; a true is told to the background. */
export function onEvent(handle: (event: BackgroundEvent) => unknown, signal: AbortSignal): void {
  const listener = (message: unknown): Promise<true> | undefined =>
    typeof message === 'object' &&
    message !== null &&
    'event' in message &&
    handle(message as BackgroundEvent) === true
      ? Promise.resolve(true)
      : undefined;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
