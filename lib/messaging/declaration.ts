import type { z } from 'zod';
import type { Input, MessageName, Output } from './protocol';
import type { SenderKind } from './sender';

export interface Declaration<K extends MessageName> {
  /** Who may send it, judged by what the browser says of the sender. */
  from: readonly SenderKind[];
  input: z.ZodType<Input<K>>;
  output: z.ZodType<Output<K>>;
}

export const PAGES_OF_OURS = ['extension page'] as const;
export const EVERYONE = ['extension page', 'content script'] as const;
