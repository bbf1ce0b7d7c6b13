/**
 * Look of the simulated PSA, with the hostile parts of the real one: fonts and grid rules with !important
 * (connectwise.md 2.4).
 */
export const STYLE = `
:root { --bg: #f4f5f6; --panel: #ffffff; --ink: #33383d; --soft: #6b747c; --line: #d5dade; --tool: #e4e7ea;
  --head: #eceff1; --row: #ffffff; --odd: #f8f9fa; --hover: #e8f1fa; --link: #0a66a5; --banner: #1d2a38; }
:root.dark { --bg: #1b1e22; --panel: #23272c; --ink: #dde1e5; --soft: #98a1aa; --line: #3a4047; --tool: #2b3036;
  --head: #2e343b; --row: #23272c; --odd: #272c32; --hover: #2f3b48; --link: #6db3ee; --banner: #11161c;
  color-scheme: dark; }
* { box-sizing: border-box; }
html, body { margin: 0; height: 100%; overflow: hidden; background: var(--bg); color: var(--ink); }
body { font: 12px/1.4 roboto, "Segoe UI", Arial, sans-serif; }
span, label, td, a { font-family: roboto, "Segoe UI", Arial, sans-serif !important; }
#cwApp, #cwContent { height: 100%; }
#cwContent { display: flex; flex-direction: column; }
.sim-top { display: flex; align-items: center; gap: 20px; height: 40px; padding: 0 14px; color: #fff; background: var(--banner); }
.sim-top b { font-size: 15px; font-weight: 600; letter-spacing: .2px; }
.sim-top span { color: #c5ced6; }
.sim-top .cw_MyAccountButton { margin-left: auto; }
.cw-main-banner { padding: 6px 14px 4px; background: var(--panel); border-bottom: 1px solid var(--line); }
.cw_BannerView > span { display: flex; align-items: baseline; gap: 8px; }
.navigationEntry { color: var(--link); cursor: pointer; }
.navigationEntry::after { content: "›"; margin-left: 8px; color: var(--soft); }
.detailLabel { font-size: 17px; font-weight: 500; }
.cw_PsaRootContainer { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.x-tab-strip { display: flex; gap: 1px; margin: 0; padding: 4px 14px 0; list-style: none; background: var(--tool); overflow: hidden; white-space: nowrap; }
.x-tab-strip li { padding: 5px 10px; color: var(--soft); cursor: pointer; border-radius: 3px 3px 0 0; }
.x-tab-strip li.x-tab-strip-active { background: var(--panel); color: var(--ink); font-weight: 500; }
.x-toolbar, .mm_toolbarHolder { display: flex; align-items: center; gap: 6px; padding: 5px 14px; background: var(--tool); border-bottom: 1px solid var(--line); }
.x-toolbar .mm_button { display: inline-flex; padding: 3px 10px; border: 1px solid var(--line); border-radius: 3px; background: var(--panel); cursor: pointer; }
.mm_toolbarHolder > div { padding: 2px 9px; cursor: pointer; color: var(--link); font-weight: 500; }
.cw-toolbar-view-dropdown { margin-left: auto; }
input { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: 2px; padding: 2px 5px; }
.sim-fields { display: flex; gap: 24px; padding: 8px 14px; background: var(--panel); border-bottom: 1px solid var(--line); }
.sim-fields label { display: block; color: var(--soft); font-size: 11px; }
.sim-fields input { width: 190px; }
.mm_grid { position: relative; flex: 1; min-height: 0; display: flex; flex-direction: column; background: var(--panel); }
.mm_grid.sim-hidden { position: absolute; visibility: hidden; left: 0; top: 0; height: 200px; width: 100%; z-index: -1; }
.cw-ml-header { overflow: hidden; background: var(--head); border-bottom: 1px solid var(--line); flex: none; }
.mm_grid table { border-collapse: collapse; table-layout: fixed; }
.cw-ml-header td { padding: 4px 7px; border-right: 1px solid var(--line); overflow: hidden; white-space: nowrap; }
.cw-ml-header td span { font-weight: 600 !important; color: var(--soft); font-size: 11px; }
.cw-ml-header input { width: 100%; }
[id$="-listview-scroller"] { flex: 1; min-height: 0; overflow: auto; }
.cw-ml-row { height: 27px !important; background: var(--row); cursor: pointer; }
.cw-ml-row.sim-odd { background: var(--odd); }
.cw-ml-row:hover { background: var(--hover) !important; }
.cw-ml-row td { padding: 0 7px !important; border-bottom: 1px solid var(--line); border-right: 1px solid transparent; height: 27px !important; }
.cw-ml-row td > div { overflow: hidden !important; white-space: nowrap !important; text-overflow: ellipsis; line-height: 26px; }
.cw-ml-row td.sim-number > div, .cw-ml-header td.sim-number { text-align: right; }
.multilineClickable { color: var(--link) !important; text-decoration: none; }
.sim-tick { display: inline-block; width: 13px; height: 13px; border: 1px solid var(--soft); border-radius: 2px; vertical-align: -2px; }
.sim-tick { position: relative; }
.sim-tick.on::after { content: ""; position: absolute; left: 4px; top: 1px; width: 3px; height: 7px; border: solid var(--link); border-width: 0 2px 2px 0; transform: rotate(45deg); }
.sim-pager { display: flex; align-items: center; gap: 10px; height: 30px; padding: 0 14px; background: var(--tool); color: var(--soft); border-top: 1px solid var(--line); flex: none; }
.sim-pager button { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 2px; padding: 1px 9px; }
.sim-pager button:disabled { opacity: .45; }
.cw-loading-spinner { position: absolute; right: 18px; top: 6px; width: 15px; height: 15px; border: 2px solid var(--line); border-top-color: var(--link); border-radius: 50%; animation: sim-turn .8s linear infinite; }
@keyframes sim-turn { to { transform: rotate(1turn); } }
.cw-gxt-wnd { position: fixed; left: 50%; top: 90px; width: 620px; height: 300px; margin-left: -310px; z-index: 9000; display: flex; flex-direction: column; background: var(--panel); border: 1px solid var(--soft); border-radius: 4px; box-shadow: 0 8px 30px rgb(0 0 0 / .35); }
.cw-gxt-wnd header { display: flex; padding: 8px 12px; background: var(--head); font-weight: 600; }
.cw-gxt-wnd-cls { margin-left: auto; width: 14px; height: 14px; cursor: pointer; background: var(--soft); border-radius: 50%; }
.sim-form { display: flex; gap: 16px; padding: 14px; flex: 1; align-items: flex-start; }
.sim-pod { width: 360px; background: var(--panel); border: 1px solid var(--line); border-radius: 3px; }
.mm_podHeader { padding: 6px 10px; background: var(--head); border-bottom: 1px solid var(--line); font-weight: 600; }
.sim-pod table { width: 100%; margin: 6px 0; }
.sim-pod td { padding: 3px 10px; }
.sim-pod td:first-child { width: 130px; color: var(--soft); }
.sim-pod input { width: 100%; }
`;
