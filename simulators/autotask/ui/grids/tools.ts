import type { Column } from '../columns';
import { esc, zId } from '../html';

/** A button that is only an icon (autotask.md 2d). */
export const iconButton = (name: string, disabled = false): string =>
  `<div class="Button2 ButtonIcon2 NormalBackground${disabled ? ' Disabled2' : ''}" id="${zId()}" tabindex="0"><div class="Icon2"><div class="StandardButtonIcon ${name}"></div></div></div>`;

/** A toolbar of a page; the chooser and the refresh icon belong to grids. */
export const toolBar = (names: readonly string[]): string =>
  `<div class="ToolBar">${names
    .map(
      (name) =>
        `<div class="ToolBarItem"><div class="Button2 ButtonIcon2 NormalBackground" id="${zId()}" tabindex="0"><div class="Spacer"></div><div class="Text2">${esc(name)}</div></div></div>`,
    )
    .join(
      '',
    )}<div class="ToolBarItem">${iconButton('Refresh')}</div><div class="ToolBarItem">${iconButton('ColumnChooser')}</div></div>`;

/** Width of a leading column. */
export const LEADING = 30;

/** Width of a table; the column of names takes what is left, so that header and body stand under each other. */
export function tableStyle(columns: readonly Column[], lead: boolean, shifted = false): string {
  const width = columns.reduce((sum, { width: one }) => sum + one, 0) + (lead ? LEADING : 0);
  const across = shifted ? `margin-left:${LEADING}px;width:calc(100% - ${LEADING}px)` : 'width:100%';
  return `${across};min-width:${width}px`;
}

/** What a `col` element says of its width: nothing for the column that takes what is left. */
export function colStyle(columns: readonly Column[], index: number): string {
  const elastic = columns.findIndex(({ kind }) => kind === 'link');
  const takesRest = index === (elastic === -1 ? columns.length - 1 : elastic);
  return takesRest ? '' : ` style="width:${columns[index]?.width ?? 0}px"`;
}
