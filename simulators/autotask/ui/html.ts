import { randomBytes } from 'node:crypto';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for content and attributes. */
export const esc = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** An element id as Autotask makes them: another one at every load (autotask.md 2d). */
export const zId = (): string => `z${randomBytes(16).toString('hex')}`;

/** JSON that can stand inside a script element. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** An inline handler that opens a pop-up, in the manner of classic pages (autotask.md 2a). */
export const openHandler = (url: string): string =>
  `onclick="${esc(`window.open('${url.replace(/'/g, '%27')}','','width=1250,height=850,resizable=1')`)}"`;
