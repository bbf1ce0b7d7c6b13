import { COLUMNS } from './columns';
import type { Context } from './context';
import type { DrawnGrid } from './grids/drawn';
import { esc, scriptJson } from './html';
import type { Page } from './pages/page';

export const ASSETS = '/Framework/Content';

/** What the page's script needs of a grid; the document itself does not tell which record a row shows. */
const gridData = ({ elementId, body, row, head, headOffset, view }: DrawnGrid) => ({
  elementId,
  list: view.list,
  selectors: { body, row, head },
  headOffset,
  columns: view.columns.map(({ label }) => label),
  allColumns: COLUMNS[view.list].map(({ label }) => label),
  rows: view.rows,
  total: view.total,
  page: view.page,
  pages: view.pages,
});

/** The whole document. With a delay its content is empty, and the script fetches it. */
export function documentOf({ settings }: Context, page: Page): string {
  const late = settings.delay > 0 && page.contentId !== '';
  const boot = scriptJson({
    kind: page.kind,
    settings,
    contentId: page.contentId,
    late,
    grids: late ? [] : page.grids.map(gridData),
  });
  // A classic page has no dark theme (autotask.md 1, "Theme").
  const dark = settings.dark && (page.kind === 'onyx' || page.kind === 'mvc') ? ' class="dark"' : '';
  const inner = page.around(late ? '' : page.content);
  const body =
    page.kind === 'frameset'
      ? inner
      : `<body${page.bodyClass ? ` class="${page.bodyClass}"` : ''}>\n${inner}\n</body>`;
  return `<!doctype html>
<html lang="${settings.labels ?? (settings.locale === 'ch' ? 'de' : settings.locale)}"${dark}>
<head>
<meta charset="utf-8">
<title>${esc(page.title)}</title>
<link rel="stylesheet" href="${ASSETS}/${page.kind === 'frameset' ? 'classic' : page.kind}.css">
<link rel="icon" href="data:,">
<script type="application/json">${boot}</script>
<script type="module" src="${ASSETS}/main.js"></script>
</head>
${body}
</html>
`;
}

/** The parts that a page's script fetches: its content, or one grid of it. */
export const partOf = (page: Page, list: string | null) => {
  if (list === null) return { html: page.content, title: page.title, grids: page.grids.map(gridData) };
  const grid = page.grids.find(({ view }) => view.list === list);
  return grid ? { html: grid.html, title: page.title, grids: [gridData(grid)] } : null;
};
