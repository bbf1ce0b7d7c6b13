import { fillRow, headerTable, shownColumns, tableWidth } from './cells.js';
import { element } from './dom.js';

const ROW_HEIGHT = 27;

/**
 * A "multiline" grid: a header strip and a scroller as siblings, each with a table of two tbodies
 * (connectwise.md 2.3). Rows in view are recycled: emptied when they come to show another record and filled
 * a beat later.
 */
export class Grid {
  constructor(context, spec, columns) {
    this.context = context;
    this.spec = spec;
    this.allColumns = columns;
    this.rows = [];
    this.filters = {};
    this.shown = [];
    this.root = element('div', '');
    this.build();
  }

  /** Makes all elements anew inside the same root. */
  build() {
    const { settings, cls, onRow } = this.context;
    this.columns = shownColumns(this.allColumns, settings);
    this.root.className = `${cls('grid')} mm_grid${this.hidden ? ' sim-hidden' : ''}`;
    this.header = element('div', 'cw-ml-header', {}, element('div', '', {}, headerTable(this)));
    this.body = element('tbody');
    this.table = element('table', `${this.spec.multiline}-grid`, {}, element('tbody'), this.body);
    this.inner = element('div', cls('scroll'), {}, this.table);
    this.table.style.width = `${tableWidth(this)}px`;
    const scroller = element('div', '', { id: `${this.spec.multiline}-listview-scroller` }, this.inner);
    scroller.addEventListener('scroll', () => {
      this.header.scrollLeft = scroller.scrollLeft;
      if (settings.virtual) requestAnimationFrame(() => this.place());
    });
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'])
      scroller.addEventListener(type, (event) => {
        const row = event.target.closest('.cw-ml-row');
        const index = row ? [...this.body.children].indexOf(row) : -1;
        const data = this.rows[this.shown[index]];
        if (data) onRow(event, data);
      });
    this.scroller = scroller;
    this.root.replaceChildren(this.header, scroller);
    this.shown = [];
  }

  setRows(rows) {
    this.rows = rows;
    this.scroller.scrollTop = 0;
    this.shown = [];
    this.body.replaceChildren();
    return this.place();
  }

  /** Draws all cells again: every cell's content is made anew, or the whole grid. */
  async redraw(rebuild) {
    if (rebuild) {
      const top = this.scroller.scrollTop;
      this.build();
      const placed = this.place();
      this.scroller.scrollTop = top;
      await placed;
    } else {
      for (const [index, row] of [...this.body.children].entries())
        this.fill(row, this.rows[this.shown[index]]);
    }
    this.context.drawn(this);
  }

  /** Lets the rows in view show what the scroll position wants. */
  async place() {
    const { settings, cls } = this.context;
    const total = this.rows.length;
    const capacity = Math.ceil((this.scroller.clientHeight || 600) / ROW_HEIGHT) + 5;
    const count = settings.virtual ? Math.min(total, capacity) : total;
    const wanted = Math.floor(this.scroller.scrollTop / ROW_HEIGHT) - 2;
    const first = settings.virtual ? Math.max(0, Math.min(wanted, total - count)) : 0;
    if (settings.virtual) {
      this.inner.style.cssText = `position:relative;height:${total * ROW_HEIGHT}px`;
      this.table.style.cssText = `position:absolute;left:0;top:${first * ROW_HEIGHT}px;width:${tableWidth(this)}px`;
    }
    while (this.body.children.length > count) this.body.lastChild.remove();
    while (this.body.children.length < count) this.body.append(element('tr', `${cls('row')} cw-ml-row`));
    const changed = [];
    for (const [index, row] of [...this.body.children].entries()) {
      if (this.shown[index] === first + index && row.children.length > 0) continue;
      this.shown[index] = first + index;
      row.className = `${cls('row')} cw-ml-row ${(first + index) % 2 ? `${cls('odd')} sim-odd` : cls('even')}`;
      this.fill(row, null);
      changed.push([row, index, first + index]);
    }
    this.shown.length = count;
    if (changed.length === 0) return this.context.drawn(this);
    if (settings.fillDelay > 0) await new Promise((done) => setTimeout(done, settings.fillDelay));
    // By now the row may be gone or show another record again.
    for (const [row, index, wantedIndex] of changed)
      if (row.isConnected && this.shown[index] === wantedIndex) this.fill(row, this.rows[wantedIndex]);
    return this.context.drawn(this);
  }

  fill(row, data) {
    fillRow(this, row, data ?? null);
  }
}
