import { chooseColumns, closeDialog, openDialog } from './dialog.js';
import { showTabNamed } from './tabs.js';

/**
 * `window.__sim` of every document: what tests use to make the page behave. Everything that takes time gives a
 * promise. In the shell and in a frameset `content()` leads to the frame that holds the page.
 */
export function installSim(page) {
  window.__sim = {
    settings: page.settings,
    get rowClicks() {
      return page.counts.rowEvents.click ?? 0;
    },
    /** Mouse events that reached the page's own row handlers, by type. */
    get rowEvents() {
      return { ...page.counts.rowEvents };
    },
    /** Addresses that clicks on rows opened. */
    get opened() {
      return [...page.counts.opened];
    },
    get draws() {
      return page.counts.draws;
    },
    /** performance.now() when the rows had their texts; null while loading or without a grid. */
    get gridReadyAt() {
      return page.counts.gridReadyAt;
    },
    get total() {
      return page.grid?.data.total ?? 0;
    },
    /** Rows in the document with the record each shows; headings and totals have none. */
    shown: () =>
      (page.grid?.rowElements ?? []).map((row, index) => {
        const { role, kind, recordId, values } = page.grid.data.rows[index] ?? {};
        return { row, role, kind, recordId: recordId ?? null, values: values ?? null };
      }),
    settled: () => page.loading,
    reload: () => start(page, page.grid.load()),
    page: (number) => start(page, page.grid.load({ page: number })),
    setPageSize: (size) => start(page, page.grid.load({ page: 1, size })),
    sort: (label, descending = false) =>
      start(page, page.grid.load({ sort: label, down: String(descending), page: 1 })),
    setColumns: (columns) => {
      page.grid.columns = columns;
      return start(page, page.grid.load());
    },
    /** Types a day into "Show data for", as the user's locale writes it. */
    showDataFor: (text) => {
      const input = document.querySelector('.TextBox2, .txtBlack8Class');
      input.value = text;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return page.loading;
    },
    /** Empties the cells and leaves them so. */
    emptyRows: () => page.grid.empty(),
    rerender: (options) => page.grid.rerender(options),
    redraw: (rebuild) => page.grid.redraw(rebuild),
    /** The content is taken away and comes back, `delay` ms later. */
    swap: (delay = 0) => {
      page.content.replaceChildren();
      return start(page, page.fill(delay));
    },
    tab: showTabNamed,
    openDialog: () => openDialog(),
    closeDialog,
    chooseColumns: () => chooseColumns(page),
    /** In the shell: another view without a reload. */
    navigate: (view, data) => page.navigate(view, data),
    /** Chooses an entry of a contract's menu, which leads the frame beside it to another page. */
    menu: (name) => {
      const frames = [window, ...framesIn(window)];
      const links = frames.flatMap((frame) => [...frame.document.querySelectorAll('.MenuLink > a')]);
      links.find((link) => link.textContent.trim() === name)?.click();
    },
    /** The window that holds the page itself: the last same-origin frame, however deep, but for the overlay. */
    content: () => framesIn(window).at(-1) ?? window,
    set: (settings) => Object.assign(page.settings, settings),
  };
}

function start(page, work) {
  page.loading = work;
  return work;
}

function framesIn(frame) {
  return [...frame.document.querySelectorAll('iframe:not([data-slot="iframe-overlay"]), frame')].flatMap(
    (element) => (element.contentWindow ? [element.contentWindow, ...framesIn(element.contentWindow)] : []),
  );
}
