import { createRequire } from 'node:module';

interface Lzma {
  compress(text: string, mode: number): number[];
  decompress(bytes: number[]): string;
}
const require = createRequire(import.meta.url);
const lzma = require('lzma') as Lzma;

/** The file that gives the page the same `LZMA` global. */
export const LZMA_FILE: string = require.resolve('lzma/src/lzma_worker-min.js');

/** JSON as in a ConnectWise hash: LZMA-alone in Base64 with `$` and `_`, padding kept (connectwise.md 1.3). */
export function encodePayload(payload: unknown): string {
  const bytes = lzma.compress(gwtJson(payload), 3);
  return Buffer.from(Int8Array.from(bytes)).toString('base64').replace(/\+/g, '$').replace(/\//g, '_');
}

export function decodePayload(text: string): unknown {
  const bytes = Buffer.from(text.replace(/\$/g, '+').replace(/_/g, '/'), 'base64');
  return JSON.parse(lzma.decompress([...new Int8Array(bytes)]));
}

/** JSON with a blank after each comma, as GWT writes it and the real samples have it. */
function gwtJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(gwtJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${gwtJson(member)}`);
  return `{${members.join(', ')}}`;
}
