import { openDialog } from './dialog.js';
import { bindEvents } from './events.js';
import { Grid } from './grid.js';
import { part, wait } from './net.js';

/** One document of Autotask: its content and the grids in it. A frameset has neither. */
class Page {
  constructor(boot) {
    this.boot = boot;
    this.settings = boot.settings;
    this.contentId = boot.contentId;
    this.grids = [];
    this.turn = 0;
    this.counts = { rowEvents: {}, opened: [], draws: 0, gridReadyAt: null };
    this.loading = Promise.resolve();
  }

  start() {
    bindEvents(this);
    if (this.boot.kind === 'onyx') addEventListener('popstate', () => this.moved());
    if (this.boot.late) this.loading = this.fill(this.settings.delay);
    else {
      this.adopt(this.boot.grids);
      this.loading = this.ready();
    }
  }

  get content() {
    return document.getElementById(this.contentId);
  }

  get grid() {
    return this.grids[0] ?? null;
  }

  adopt(grids) {
    this.grids = grids.map((data) => new Grid(this, data));
  }

  /** Puts the content there, `delay` ms later than it could. Autotask swaps it as a whole. */
  async fill(delay = 0) {
    this.turn += 1;
    const { turn } = this;
    this.counts.gridReadyAt = null;
    const [reply] = await Promise.all([part('content'), wait(delay)]);
    if (turn !== this.turn) return;
    document.title = reply.title;
    this.content.innerHTML = reply.html;
    this.adopt(reply.grids);
    await this.ready();
  }

  async ready() {
    if (this.grids.length === 0) return;
    this.counts.gridReadyAt = performance.now();
    performance.mark('sim-grid-ready');
    if (this.settings.dialog) await openDialog();
    if (this.settings.rerender) await this.grid.rerender(this.settings.rerender);
  }

  /** Another view of the shell, without a reload. */
  navigate(view, data) {
    const url = new URL(location.href);
    url.searchParams.set('view', view);
    url.searchParams.set('view-data', btoa(JSON.stringify(data)));
    history.pushState(null, '', url);
    return this.moved();
  }

  /** The view before stands until the new one is there. */
  moved() {
    this.loading = this.fill(this.settings.delay);
    return this.loading;
  }
}

export const createPage = (boot) => new Page(boot);
