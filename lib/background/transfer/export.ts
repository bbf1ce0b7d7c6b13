import type { Input, Output } from '@/lib/messaging/protocol';
import { today } from '@/lib/model/calendar';
import type { Context } from '../context';
import { learnedGrids } from '../learned';
import { writeCsv } from './csv-write';
import { FORMAT, type MappingFile, VERSION } from './file';
import { gatherMappings, psaSystemOf } from './gather';

/**
 * The live mappings as a file: no secrets, no usage, nothing that was deleted. JSON carries what was learned by pointing
 * too; a CSV has no place for it.
 */
export async function exportMappings(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { format }: Input<'mapping.export'>,
): Promise<Output<'mapping.export'>> {
  const at = new Date(now());
  const mappings = await gatherMappings(store);
  const layouts = (await learnedGrids(store)).map(({ psa, site, screen, layout }) => ({
    psa,
    site,
    screen,
    layout,
  }));
  const fileName = `${FORMAT}-${today(at)}.${format}`;
  if (format === 'csv') return { fileName, text: writeCsv(mappings) };
  return { fileName, text: writeJson({ ...mappings, layouts }, await psaSystemOf(store), at) };
}

function writeJson(
  { accounts, services, layouts }: Omit<MappingFile, 'unread'>,
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
    ...(layouts.length === 0 ? {} : { layouts }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
