import { Grid } from './grid.js';

/** A hidden copy of the grid in front of the real one, as a cached screen leaves behind. */
export function setTwin(app, kind) {
  app.twin?.root.remove();
  app.twin = null;
  if (kind === 'none' || !app.grid) return;
  app.twin = new Grid(app.context, app.screen, app.grid.allColumns);
  app.twin.shift = kind === 'other' ? 7 : 0;
  app.twin.hidden = true;
  app.twin.build();
  app.grid.root.before(app.twin.root);
  app.twin.setRows(app.grid.rows);
}
