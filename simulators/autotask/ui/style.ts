/** Looks of the three families. They name only what Autotask itself has in its documents (autotask.md 1-2). */

const ICONS = `
.StandardButtonIcon { width: 14px; height: 14px; display: inline-block; color: #54666f; line-height: 14px; text-align: center; }
.StandardButtonIcon.ContextMenu::after { content: "\\2261"; }
.StandardButtonIcon.Refresh::after { content: "\\21bb"; }
.StandardButtonIcon.ColumnChooser::after { content: "\\25a4"; }
.StandardButtonIcon.Previous::after { content: "\\2039"; }
.StandardButtonIcon.Next::after { content: "\\203a"; }
`;

const MVC = `
:root { --canvas: #f2f4f5; --card: #fff; --ink: #333; --soft: #5f6b73; --line: #d7dce0; --head: #e9eef1; --hover: #e8f3fa; --accent: #346a95; }
:root.dark { --canvas: #111b22; --card: #192229; --ink: #a9a9a9; --soft: #8b959c; --line: #2b3740; --head: #1f2b33; --hover: #22303a; --accent: #24465f; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 12px/1.4 Roboto, Arial, sans-serif; }
.TitleBar { display: flex; align-items: baseline; padding: 10px 14px; background: var(--accent); color: #fff; }
.TitleBarItem.Title { display: flex; gap: 12px; align-items: baseline; }
.TitleBarItem .Text { font-size: 17px; }
.TitleBarItem .SecondaryText { opacity: .85; }
.ToolBar { display: flex; gap: 6px; padding: 6px 14px; background: var(--head); border-bottom: 1px solid var(--line); }
.Button2 { display: inline-flex; align-items: center; padding: 3px 9px; border: 1px solid var(--line); border-radius: 3px; background: var(--card); cursor: pointer; }
.Button2.Disabled2 { opacity: .4; pointer-events: none; }
.QuickLaunchBar { height: 6px; background: #20394d; }
.PageHeadingContainer { padding: 8px 14px; background: var(--card); border-bottom: 1px solid var(--line); }
.EntityHeadingContainer .Title .Text { font-size: 16px; font-weight: 500; }
.IdentificationText { color: var(--soft); }
.PageContentContainer { padding: 12px 14px; }
.ReadOnlyLabelContainer, .EditorLabelContainer1 { color: var(--soft); margin-top: 4px; }
.ReadOnlyValueContainer { margin-bottom: 6px; }
.TextBox2 { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); padding: 3px 6px; width: 110px; margin-bottom: 10px; }
.TabBar { display: flex; gap: 2px; }
.TabBar .Button { padding: 6px 14px; background: var(--head); border: 1px solid var(--line); border-bottom: 0; cursor: pointer; }
.TabBar .Button.Active { background: var(--card); font-weight: 600; }
.TabContainer:not(.Active) { display: none; }
.Grid { background: var(--card); border: 1px solid var(--line); overflow-x: auto; }
.Grid table { border-collapse: collapse; table-layout: fixed; }
.Header, .HeaderContainer { background: var(--head); border-bottom: 1px solid var(--line); }
.Heading > td, .HeadingRow > td { padding: 6px 8px; font-weight: 600; color: var(--soft); border-right: 1px solid var(--line); overflow: hidden; white-space: nowrap; cursor: pointer; }
.HeadingRow .Standard > .Heading { border: 0; }
.Body td, .BodyContainer td { padding: 6px 8px; border-bottom: 1px solid var(--line); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.Display:hover, .BodyContainer tr.D:hover { background: var(--hover); cursor: pointer; }
td.Decimal, td.Currency, td.Integer { text-align: right; }
.NoDataMessage { padding: 18px; color: var(--soft); }
.FooterContainer { display: flex; gap: 20px; align-items: center; padding: 6px 8px; background: var(--head); color: var(--soft); }
.Pager { display: flex; gap: 8px; align-items: center; }
.FooterContainer .RowStatus { margin-right: auto; }
.PageSizeStatus select { font: inherit; }
.ListMover2 { display: flex; gap: 12px; padding: 12px; }
.ListMover2 select { width: 170px; height: 190px; }
.at-tabs-viewport, .at-tab-frame { width: 100%; height: 100vh; border: 0; display: block; }
.ContextOverlayContainer { position: fixed; right: 60px; top: 60px; }
${ICONS}`;

const CLASSIC = `
body { margin: 0; background: #fff; color: #333; font: 12px/1.4 Arial, Helvetica, sans-serif; }
.Left { background: #f0f5fb; min-height: 100vh; border-right: 1px solid #d3d3d3; }
.HeaderRow { background: #346a95; color: #fff; padding: 7px 10px; font-weight: bold; }
.ButtonBarVert { list-style: none; margin: 0; padding: 4px 0; }
.MenuLink a { display: block; padding: 5px 12px; color: #376597; text-decoration: none; cursor: pointer; }
.MenuLink a:hover { background: #e9f0f8; }
.ButtonBar { background: #f7f7f7; border-bottom: 1px solid #d3d3d3; }
.ButtonBar ul { display: flex; gap: 8px; list-style: none; margin: 0; padding: 6px 10px; }
.ImgLink { border: 1px solid #d7d7d7; background: linear-gradient(#fff, #eaeaea); padding: 3px 9px; display: inline-block; cursor: pointer; }
.SecondaryTitle { font-size: 15px; font-weight: bold; color: #4f4f4f; }
.PageLevelInstructions { margin: 0 10px; }
#errorSmall { color: #a00; }
.DivSectionWithHeader { margin: 0 10px 12px; border: 1px solid #d3d3d3; }
.DivSection { padding: 10px 14px; }
.FieldLabels { font-weight: bold; color: #4f4f4f; vertical-align: top; width: 190px; }
.FieldLabels + td { min-width: 190px; }
.txtBlack8Class { font: inherit; border: 1px solid #b5b5b5; padding: 2px 4px; width: 90px; }
table.dataGridBody { border: 1px solid #98b4ca; border-collapse: collapse; }
.dataGridHeader td { background: #cbd9e4; color: #64727a; font-weight: bold; padding: 4px 6px; border-left: 1px solid #98b4ca; }
tr.dataGridBody td, tr.dataGridAlternating td { padding: 4px 6px; border-top: 1px solid #d3d3d3; }
tr.dataGridAlternating { background: #f5f8fb; }
tr.dataGridBody:hover, tr.dataGridAlternating:hover { background: #e9f0f8; }
.OnlyImageButton { cursor: pointer; color: #376597; }
.OnlyImageButton.Disabled2 { opacity: .4; pointer-events: none; }
${ICONS}`;

const ONYX = `
:root { --back: #f5f7f8; --panel: #fff; --ink: #27343c; --soft: #64717a; --line: #dfe4e8; --hover: #eef4f8; --link: #0b6cad; }
:root.dark { --back: #111b22; --panel: #192229; --ink: #a9a9a9; --soft: #858f96; --line: #2b3740; --hover: #22303a; --link: #6ea8d4; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); font: 13px/1.45 Inter, Roboto, Arial, sans-serif; }
.bg-background-primary { background: var(--panel); }
.bg-background-secondary { background: var(--back); }
.border-border-primary { border-bottom: 1px solid var(--line); }
.color-text-primary { color: var(--ink); }
.flex { display: flex; } .flex-col { flex-direction: column; } .flex-1 { flex: 1 1 0; } .min-w-0 { min-width: 0; } .min-h-0 { min-height: 0; }
.relative { position: relative; } .w-full { width: 100%; } .h-full { height: 100%; } .h-screen { height: 100vh; } .z-1 { z-index: 1; }
.hover\\:bg-background-hover:hover { background: var(--hover); }
[data-slot="header"] { height: 56px; align-items: center; gap: 24px; padding: 0 16px; }
[data-slot="header:navigation-section"] { align-items: center; gap: 10px; font-size: 16px; }
[data-slot="header:search-bar-container"] { flex: 1; }
[data-slot="header:search-bar-container"] input { width: 340px; padding: 7px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--back); color: inherit; }
[data-slot="header:utility-buttons"] { gap: 8px; }
[data-slot="header"] button { width: 32px; height: 32px; border: 0; border-radius: 6px; background: var(--back); color: inherit; }
[data-slot="side-panel"] { width: 176px; padding: 10px; background: var(--panel); border-right: 1px solid var(--line); }
[data-slot="side-panel"] a { display: block; padding: 7px 10px; border-radius: 5px; text-decoration: none; }
main { overflow: auto; }
[data-slot="iframe"], [data-slot="iframe"] iframe { width: 100%; height: 100%; border: 0; display: block; }
.z-iframeOverlay { position: fixed; inset: 90px 120px auto auto; width: 760px; height: 420px; z-index: 50; border: 1px solid var(--line); background: #fff; box-shadow: 0 8px 30px rgb(0 0 0 / .3); }
.o-view-layout { padding: 20px 24px; display: grid; grid-template-columns: 160px 1fr; row-gap: 8px; align-items: baseline; }
.o-view-layout__header, .o-view-layout > [role], .o-view-layout > .bg-background-primary { grid-column: 1 / -1; }
.o-view-layout > .bg-background-primary { margin-top: 14px; border: 1px solid var(--line); border-radius: 8px; }
.o-view-layout__header h1 { margin: 0 0 6px; font-size: 20px; }
.o-label__text { color: var(--soft); }
.c-link { color: var(--link); cursor: pointer; }
.bg-background-primary > div > .border-border-primary { padding: 9px 14px; gap: 14px; align-items: baseline; }
.bg-background-primary > div:first-child .c-text { color: var(--soft); font-weight: 600; }
.border-border-primary > div > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.border-border-primary > div > :is(.c-text, .c-link) { display: block; }
.o-view-layout > .bg-background-primary { overflow-x: auto; }
.o-view-layout > .bg-background-primary > div { min-width: 800px; }
.c-editable-data { border-bottom: 1px dashed var(--line); }
`;

export const STYLES: Record<string, string> = { 'mvc.css': MVC, 'classic.css': CLASSIC, 'onyx.css': ONYX };
