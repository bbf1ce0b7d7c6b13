import type { Input, Output } from '@/lib/messaging/protocol';
import type { Context } from '../context';

export async function exportMappings(
  _context: Context,
  _input: Input<'mapping.export'>,
): Promise<Output<'mapping.export'>> {
  throw new Error('follows in the next commits');
}
