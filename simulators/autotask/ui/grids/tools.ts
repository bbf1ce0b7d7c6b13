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
