import { closeDialog, openDialog } from './dialog.js';
import { rerender } from './list.js';
import { setTwin } from './twin.js';

/** `window.__sim`: what tests use to make the page behave. Everything that takes time gives a promise. */
export function installSim(app) {
  const redraw = async () => {
    await app.grid?.redraw(true);
    await app.twin?.redraw(true);
  };
  window.__sim = {
    settings: app.settings,
    get rowClicks() {
      return app.counts.rowClicks;
    },
    /** Mouse events that reached the page's own row handlers, by type. */
    get rowEvents() {
      return { ...app.counts.rowEvents };
    },
    get draws() {
      return app.counts.draws;
    },
    /** performance.now() when the rows of the open list had their texts; null while loading. */
    get gridReadyAt() {
      return app.counts.gridReadyAt;
    },
    get total() {
      return app.total;
    },
    /** Rows in the document with the record each shows; the document itself does not tell. */
    shown: () =>
      [...(app.grid?.body.children ?? [])].map((row, index) => {
        const data = app.grid.rows[app.grid.shown[index]];
        return { row, recordId: data?.recordId ?? null, values: data?.values ?? null };
      }),
    settled: () => app.loading,
    navigate: (screen, id) => app.navigate(screen, id),
    reload: () => app.search(),
    page: (number) => app.toPage(number),
    setPageSize: (size) => app.setPageSize(size),
    rerender: (options) => rerender(app, options),
    setColumns: (columns) => {
      app.settings.columns = columns;
      return redraw();
    },
    setLocale: (locale, labels) => {
      app.settings.locale = locale;
      if (labels) app.settings.labels = labels;
      return redraw();
    },
    /** The page shows another quantity than the record has: it is stale. */
    setQuantityShown: (additionId, quantity) => {
      app.settings.quantities = { ...app.settings.quantities, [additionId]: quantity };
      return app.grid?.redraw(false);
    },
    openDialog: () => openDialog(app),
    closeDialog,
    setTwin: (kind) => setTwin(app, kind),
    scrollTo: async (top) => {
      app.grid.scroller.scrollTop = top;
      await new Promise((done) => setTimeout(done, app.settings.fillDelay + 60));
    },
    /** Any other setting; call `reload` or `navigate` to see it. */
    set: (settings) => {
      Object.assign(app.settings, settings);
      document.documentElement.classList.toggle('dark', app.settings.dark === true);
    },
  };
}
