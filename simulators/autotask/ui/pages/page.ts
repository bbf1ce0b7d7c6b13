import type { DrawnGrid } from '../grids/drawn';
import { esc } from '../html';

/** A page before it becomes a document. */
export interface Page {
  /** Which of the three families it belongs to (autotask.md 0), or a frameset, which has no body. */
  kind: 'onyx' | 'mvc' | 'classic' | 'frameset';
  title: string;
  bodyClass: string;
  /** Everything in the body; `content` stands in the element with `contentId` and may come late. */
  around(content: string): string;
  contentId: string;
  content: string;
  grids: DrawnGrid[];
  /** HTTP headers besides the usual. */
  headers?: Record<string, string>;
}

/** Instead of a page. */
export interface Redirect {
  redirect: string;
}

/** A classic button with icon and text (autotask.md 2a). */
export const imgLink = (text: string, attributes = ''): string =>
  `<li><a class="ImgLink" ${attributes}><span class="Text">${esc(text)}</span></a></li>`;

export const buttonBar = (names: readonly string[]): string =>
  `<div class="ButtonBar"><ul>${names.map((name) => imgLink(name)).join('')}</ul></div>`;

/** `td.FieldLabels` with its value in the next cell; two a row. */
export function fieldTable(fields: readonly (readonly [label: string, value: string])[]): string {
  const cells = fields.map(
    ([label, value]) =>
      `<td class="FieldLabels">${esc(label)}</td><td><span class="lblNormalClass">${esc(value)}</span></td>`,
  );
  const rows: string[] = [];
  for (let index = 0; index < cells.length; index += 2)
    rows.push(`<tr>${cells[index]}${cells[index + 1] ?? ''}</tr>`);
  return `<table cellspacing="0" cellpadding="4"><tbody>${rows.join('')}</tbody></table>`;
}

/** A read-only field of an MVC page (autotask.md 2d). */
export const readOnly = (label: string, value: string): string =>
  `<div class="ReadOnlyData"><div class="ReadOnlyLabelContainer"><span class="PrimaryText">${esc(label)}<span style="display:none">*</span></span></div><div class="ReadOnlyValueContainer"><div class="Value">${esc(value)}</div></div></div>`;

export const titleBar = (text: string, secondary: string): string =>
  `<div class="TitleBar Active"><div class="TitleBarItem Title"><div class="Text">${esc(text)}</div><div class="SecondaryText">${esc(secondary)}</div></div></div>`;

/** The containers of an MVC page around its content. */
export const mvcAround = (head: string, contentId: string) => (content: string) =>
  `${head}<div class="PageContentContainer"><div class="MainContainer1"><div class="PrimaryContentContainer1 Active" id="${contentId}">${content}</div></div></div>`;
