import { openDialog } from './dialog.js';
import { element } from './dom.js';
import { act, wait } from './net.js';
import { renewPager } from './view.js';

/** Fetches the open page of the screen's list and shows it, `delay` ms later than it could. */
export async function loadRows(app, delay = 0) {
  const { turn, settings, screen, page, grid } = app;
  const spinner = element('div', 'cw-loading-image cw-loading-spinner');
  app.root.append(spinner);
  await wait(settings.loadDelay + delay);
  const reply = await act(app.boot.version, 'System', `GetMultilineDataAction_${screen.multiline}`, {
    requestAllCount: true,
    usePagination: true,
    multilineType: 'FinanceMultiline',
    multilineName: screen.multiline,
    activePage: page,
    maxResult: settings.pageSize,
    culture: settings.locale,
    multilineUserParams: [
      { paramKey: 'AGR_Header_RecID', paramValue: String(app.id) },
      { paramKey: 'Include_Children', paramValue: String(settings.childLines === true) },
    ],
    columns: Object.entries(grid.filters).map(([label, filter]) => ({ label, filter })),
  });
  spinner.remove();
  if (turn !== app.turn || grid !== app.grid) return;
  app.total = reply.totalCount;
  renewPager(app);
  const rows = reply.multilineRows.map((entry) => JSON.parse(entry.row));
  await Promise.all([grid.setRows(rows), app.twin?.setRows(rows)]);
  if (turn !== app.turn) return;
  app.counts.gridReadyAt = performance.now();
  performance.mark('sim-grid-ready');
  if (settings.dialog) openDialog(app);
  if (settings.rerender) await rerender(app, settings.rerender);
}

/** A storm: the grid draws itself again `times` times, `every` ms apart; `rebuild` makes its elements anew. */
export async function rerender(app, { times = 1, every = 50, rebuild = false } = {}) {
  for (let count = 0; count < times; count += 1) {
    await app.grid?.redraw(rebuild);
    await wait(every);
  }
}
