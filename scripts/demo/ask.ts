import type { Page } from 'playwright-core';
import type { Input, MessageName, Output, Reply } from '@/lib/messaging/protocol';

/** Asks the background from an extension page. Throws an Error with the failure's sentence. */
export async function ask<K extends MessageName>(door: Page, name: K, input: Input<K>): Promise<Output<K>> {
  const reply = (await door.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { name, input },
  )) as Reply<K>;
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.sentence}`);
  return reply.value;
}
