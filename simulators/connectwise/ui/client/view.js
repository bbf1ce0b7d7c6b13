import { element } from './dom.js';
import { banner, listToolbar, recordToolbar, tabStrip, topBar } from './frame.js';
import { Grid } from './grid.js';

import { fields, form, pager } from './parts.js';
import { setTwin } from './twin.js';

/** Builds the open screen from nothing. */
export function draw(app, name) {
  const { screen, cls, record } = app;
  app.grid = screen.multiline ? new Grid(app.context, screen, app.boot.columns[screen.multiline]) : null;
  app.banner = banner(app, name);
  app.fields = hasRecord(app) ? fields(app, record) : null;
  app.pager = screen.multiline ? pager(app) : null;
  const parts = [
    screen.tabs.length > 0 ? tabStrip(app) : null,
    hasRecord(app) ? recordToolbar() : null,
    app.fields,
    ...(app.grid ? [listToolbar(app), app.grid.root, app.pager] : [form(record)]),
  ];
  app.root = element(
    'div',
    `${cls('root')} ${screen.root} cw_PsaRootContainer`,
    {},
    ...parts.filter(Boolean),
  );
  document.getElementById('cwContent').replaceChildren(topBar(), app.banner, app.root);
  setTwin(app, app.settings.twin);
}

/** Another record on the same screen: header and fields change, the grid stays for now. */
export function renew(app, name) {
  app.banner = replaced(app.banner, banner(app, name));
  if (app.fields) app.fields = replaced(app.fields, fields(app, app.record));
}

export function renewPager(app) {
  app.pager = replaced(app.pager, pager(app));
}

const hasRecord = ({ screen }) => /Detail$/.test(screen.root) && screen.name !== 'addition';

function replaced(old, made) {
  old.replaceWith(made);
  return made;
}
