import { chooseColumns, closeDialog } from './dialog.js';
import { showTab } from './tabs.js';

/** The page's own handlers, all on the document, as a badge must not reach them. */
export function bindEvents(page) {
  for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'])
    document.addEventListener(type, (event) => onRow(page, event));
  document.addEventListener('click', (event) => onClick(page, event));
  document.addEventListener('change', (event) => {
    if (event.target.matches('select[id$="PageSizeDropDownList"]'))
      page.loading = page.grid.load({ page: 1, size: event.target.value });
    else if (page.grid?.data.list === 'services' && event.target.matches('.TextBox2, .txtBlack8Class')) {
      page.grid.day = event.target.value;
      page.loading = page.grid.load();
    }
  });
}

function onRow(page, event) {
  for (const grid of page.grids) {
    const data = grid.data.rows[grid.rowElements.findIndex((row) => row.contains(event.target))];
    if (data?.role !== 'record') continue;
    page.counts.rowEvents[event.type] = (page.counts.rowEvents[event.type] ?? 0) + 1;
    if (event.type !== 'click') return;
    if (grid.data.list === 'umbrella contracts')
      page.navigate('umbrella-contract-details', { contractId: data.recordId });
    else if (data.open && !event.target.closest('[onclick]')) {
      page.counts.opened.push(data.open);
      window.open(data.open, '', 'width=1250,height=850');
    }
  }
}

function onClick(page, { target }) {
  const { grid } = page;
  if (target.closest('.DialogTitleBarIcon.Close')) return closeDialog();
  const tab = target.closest('.TabBar > .Button');
  if (tab) return showTab(tab);
  if (!grid) return;
  const has = (selector) => target.closest(`.Button2, .OnlyImageButton`)?.querySelector(selector);
  if (has('.StandardButtonIcon.Refresh')) page.loading = grid.load();
  else if (has('.StandardButtonIcon.Next')) page.loading = grid.load({ page: grid.data.page + 1 });
  else if (has('.StandardButtonIcon.Previous')) page.loading = grid.load({ page: grid.data.page - 1 });
  else if (has('.StandardButtonIcon.ColumnChooser')) chooseColumns(page);
  else {
    const label = grid.data.columns[grid.heads.findIndex((head) => head.contains(target))];
    if (label) page.loading = sort(grid, label);
  }
}

function sort(grid, label) {
  const down = grid.ask.sort === label && grid.ask.down !== 'true';
  return grid.load({ sort: label, down: String(down), page: 1 });
}
