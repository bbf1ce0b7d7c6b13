import type { Input } from '@/lib/messaging/protocol';
import type { TestContext } from '../context.testing';
import { importMappings } from './import';

/** Files of mappings, and what an import says of them. */
export const importing = async (context: TestContext, text: string, apply = false) =>
  (await importMappings(context, { text, apply } satisfies Input<'mapping.import'>)).lines;

export const effectsOf = async (context: TestContext, text: string): Promise<string[]> =>
  (await importing(context, text)).map(({ effect, after }) => `${effect}: ${after}`);

export const csv = (header: string, ...rows: string[]): string => [header, ...rows].join('\r\n');
export const json = (content: object): string =>
  JSON.stringify({ format: 'seatcheck-mappings', version: 1, psaSystem: 'na acme', ...content });
/** Entries of a JSON file. */
export const all = { kind: 'all' };
export const account = (companies: object[], change: object = {}) => ({
  id: 'v1',
  name: 'Acme',
  companies,
  ...change,
});
