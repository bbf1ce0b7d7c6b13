import { FailureError, failureOf } from '@/lib/model/failure';
import type { Input, MessageName, Output, Reply } from './protocol';
import { type Ourselves, type Sender, senderKind } from './sender';
import { MESSAGES } from './table';

/** A handler; the sender is what the browser says of it, for messages that act on the sender's own frame. */
export type Handlers = { [K in MessageName]: (input: Input<K>, sender: Sender) => Promise<Output<K>> };

const REFUSED = {
  code: 'message.refused',
  sentence: 'This page may not ask that.',
  nextStep: 'Reload the page.',
};
const MALFORMED = {
  code: 'message.malformed',
  sentence: 'Seatcheck did not understand a request of its own.',
  nextStep: 'Reload the page; if that does not help, restart the browser.',
};

/**
 * Answers every message, by default with a refusal: unknown names, senders that may not send it, and bodies that
 * do not fit the table. Never throws. Undefined for what is not a message at all (an event to pages).
 */
export function route(
  message: unknown,
  sender: Sender,
  ourselves: Ourselves,
  handlers: Handlers,
): Promise<Reply<MessageName>> | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message)) return undefined;
  return answer(message as { name: unknown; input?: unknown }, sender, ourselves, handlers).then(
    (value) => ({ ok: true, value }),
    (thrown: unknown) => ({ ok: false, failure: failureOf(thrown) }),
  );
}

async function answer(
  { name, input }: { name: unknown; input?: unknown },
  sender: Sender,
  ourselves: Ourselves,
  handlers: Handlers,
): Promise<Output<MessageName>> {
  if (!isMessageName(name)) throw new FailureError(REFUSED);
  const kind = senderKind(sender, ourselves);
  if (!kind || !MESSAGES[name].from.includes(kind)) throw new FailureError(REFUSED);
  return handle(name, input, sender, handlers);
}

async function handle<K extends MessageName>(
  name: K,
  input: unknown,
  sender: Sender,
  handlers: Handlers,
): Promise<Output<K>> {
  const declared = MESSAGES[name];
  const parsed = declared.input.safeParse(input);
  if (!parsed.success) throw new FailureError(MALFORMED);
  return declared.output.parse(await handlers[name](parsed.data, sender));
}

const isMessageName = (name: unknown): name is MessageName =>
  typeof name === 'string' && Object.hasOwn(MESSAGES, name);
