import { z } from 'zod';
import { serviceName } from '../mapping/services';
import { readRows } from './csv-read';
import {
  accountRecord,
  head,
  layoutRecord,
  type MappingFile,
  serviceRecord,
  shell,
  type Unread,
  VERSION,
} from './file';
import { recordsOf } from './records';
import { unreadable } from './unreadable';

/** Reads a file of mappings, CSV or JSON by what it contains. Throws FailureError `import.unreadable`. */
export function readMappings(text: string): MappingFile {
  const content = text.replace(/^\ufeff/, '').trimStart();
  if (content === '') throw unreadable('empty');
  if (content.startsWith('{') || content.startsWith('[')) return readJson(content);
  const { rows, columns } = readRows(text);
  return recordsOf(rows, columns);
}

function readJson(text: string): MappingFile {
  const content = parsed(text);
  const version = head.safeParse(content).data?.version ?? 0;
  if (version > VERSION) throw unreadable('newer');
  const document = version === VERSION ? shell.safeParse(content).data : undefined;
  if (!document) throw unreadable('no mapping file');
  const { psaSystem } = document;
  const file: MappingFile = { accounts: [], services: [], layouts: [], unread: [] };
  for (const raw of document.accounts) {
    const { data, error } = accountRecord.safeParse(raw);
    if (data) file.accounts.push({ ...data, psaSystem });
    else file.unread.push(unread('vendor account', raw, error));
  }
  for (const raw of document.services) {
    const { data, error } = serviceRecord.safeParse(raw);
    if (!data) file.unread.push(unread('vendor service', raw, error));
    else {
      const feeds = data.feeds.map((feed) => ({ ...feed, name: feed.identifier }));
      file.services.push({ ...data, feeds, psaSystem });
    }
  }
  for (const raw of document.layouts) {
    const { data, error } = layoutRecord.safeParse(raw);
    if (data) file.layouts.push(data);
    else file.unread.push(unread('layout', raw, error));
  }
  return file;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('damaged JSON');
  }
}

const named = z.object({
  name: z.string().default('').catch(''),
  productName: z.string().default('').catch(''),
  servicePlan: z.string().default('').catch(''),
  id: z.string().default('').catch(''),
  site: z.string().default('').catch(''),
});

function unread(what: Unread['what'], raw: unknown, error: z.ZodError): Unread {
  const names = named.safeParse(raw).data;
  const place = error.issues[0]?.path.join('.') ?? '';
  return {
    what,
    name: names ? names.name || serviceName(names) || names.id || names.site : '',
    reason: place === '' ? 'It is not a record.' : `Its field ${place} cannot be read.`,
  };
}
