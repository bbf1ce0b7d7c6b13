import { damaged } from './failures';

export type Bytes = Uint8Array<ArrayBuffer>;

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Throws FailureError `vault.damaged` for anything that `toBase64` would not have written. */
export function fromBase64(text: string): Bytes {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw damaged();
  }
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  // Unused bits of the last character would be a place for a change that goes unnoticed.
  if (toBase64(bytes) !== text) throw damaged();
  return bytes;
}

export function joined(first: Uint8Array, second: Uint8Array): Bytes {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
