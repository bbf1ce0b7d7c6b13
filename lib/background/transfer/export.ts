import type { Input, Output } from '@/lib/messaging/protocol';
import { today } from '@/lib/model/calendar';
import type { Context } from '../context';
import { writeCsv } from './csv-write';
import { FORMAT, type MappingFile, VERSION } from './file';
import { gatherMappings, psaSystemOf } from './gather';

/** The live mappings as a file: no secrets, no usage, nothing that was deleted. */
export async function exportMappings(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { format }: Input<'mapping.export'>,
): Promise<Output<'mapping.export'>> {
  const at = new Date(now());
  const mappings = await gatherMappings(store);
  const fileName = `${FORMAT}-${today(at)}.${format}`;
  if (format === 'csv') return { fileName, text: writeCsv(mappings) };
  return { fileName, text: writeJson(mappings, await psaSystemOf(store), at) };
}

function writeJson(
  { accounts, services }: Omit<MappingFile, 'unread'>,
  psaSystem: string | null,
  at: Date,
): string {
  const document = {
    format: FORMAT,
    version: VERSION,
    exportedAt: at.toISOString(),
    ...(psaSystem === null ? {} : { psaSystem }),
    accounts: accounts.map(({ psaSystem: _system, ...account }) => account),
    services: services.map(({ psaSystem: _system, feeds, ...service }) => ({
      ...service,
      feeds: feeds.map(({ name: _name, ...feed }) => feed),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
