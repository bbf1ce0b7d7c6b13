import type { Input, Output } from '@/lib/messaging/protocol';
import type { Context } from '../context';

export async function importMappings(
  _context: Context,
  _input: Input<'mapping.import'>,
): Promise<Output<'mapping.import'>> {
  throw new Error('follows in the next commits');
}
