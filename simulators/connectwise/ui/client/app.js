import { classMaker } from './classes.js';
import { hashOf, readHash } from './hash.js';
import { loadRows } from './list.js';
import { act } from './net.js';
import { readSettings } from './settings.js';
import { draw, renew } from './view.js';

/** The application: one screen at a time, in `#cwContent`. */
class App {
  constructor(boot) {
    this.boot = boot;
    this.settings = readSettings(boot.settings);
    this.cls = classMaker(this.settings.classSeed);
    this.screen = null;
    this.id = 0;
    this.page = 1;
    this.total = 0;
    this.grid = null;
    this.turn = 0;
    this.counts = { rowClicks: 0, rowEvents: {}, draws: 0, gridReadyAt: null };
    this.loading = Promise.resolve();
    this.context = {
      settings: this.settings,
      cls: this.cls,
      drawn: () => {
        this.counts.draws += 1;
      },
      onRow: (event, data) => this.onRow(event, data),
      onSearch: () => this.search(),
    };
  }

  start() {
    document.documentElement.classList.toggle('dark', this.settings.dark === true);
    const member = { memberID: 'jhollis', roleName: 'Finance', isAdmin: false };
    localStorage.setItem(
      'session/MemberWithSecurity',
      JSON.stringify(JSON.stringify({ data: JSON.stringify({ member }) })),
    );
    addEventListener('popstate', () => this.fromAddress());
    this.fromAddress();
  }

  /** The hash wins; the query of a deep link counts only while there is none. */
  fromAddress() {
    if (location.hash === this.hash) return;
    const place = readHash(location.hash);
    const query = new URLSearchParams(location.search);
    const route = /^agreementfv$/i.test(query.get('routeTo') ?? '') ? 'agreement' : 'agreement-search';
    if (!place) this.navigate(route, Number(query.get('recid') ?? 0), true);
    else {
      const found = this.boot.screens.filter((screen) => screen.p === place.p);
      const screen = found.find((entry) => entry.idxk === place.idxk) ?? found[0];
      this.hash = location.hash;
      this.open(screen?.name ?? 'agreement-search', place.id);
    }
  }

  navigate(name, id = 0, replace = false) {
    const screen = this.boot.screens.find((entry) => entry.name === name);
    if (this.settings.hash) {
      const inner = {
        pid: 12,
        rd: id,
        ...(screen.idxk ? { idxk: screen.idxk, slk: { pid: 6, rd: 0 } } : {}),
      };
      const rnd = Math.round(Math.random() * 1e4) / 1e4;
      this.hash = hashOf({ pid: 6, p: screen.p, s: { p: inner }, rnd }, screen.tail);
      if (replace) history.replaceState(null, '', this.hash);
      else location.hash = this.hash;
    }
    return this.open(name, id);
  }

  open(name, id) {
    const screen = this.boot.screens.find((entry) => entry.name === name);
    const same = this.screen?.name === name && this.grid !== null;
    this.screen = screen;
    this.id = id;
    this.page = 1;
    this.turn += 1;
    this.counts.gridReadyAt = null;
    this.loading = this.load(same);
    return this.loading;
  }

  /** `keep`: the grid of the record before stands until the new rows are there. */
  async load(keep) {
    const { turn, settings, screen } = this;
    const view = await act(this.boot.version, 'Finance', 'GetRecordViewAction', {
      screen: screen.name,
      recordId: this.id,
    });
    if (turn !== this.turn) return;
    this.record = view.viewModel;
    const name = screen.banner.replace('#id', String(100_000 + this.id)).replace('#name', this.record.name);
    document.title = `Manage: ${name}`;
    if (keep) renew(this, name);
    else draw(this, name);
    if (!screen.multiline) return;
    await loadRows(this, keep ? settings.staleDelay : 0);
  }

  onRow(event, data) {
    this.counts.rowEvents[event.type] = (this.counts.rowEvents[event.type] ?? 0) + 1;
    if (event.type !== 'click') return;
    this.counts.rowClicks += 1;
    this.navigate(data.target.screen, data.target.id);
  }

  openTab(tab) {
    const found = this.boot.screens.find((screen) => screen.p === this.screen.p && screen.tab === tab);
    if (found) this.navigate(found.name, this.id);
  }

  search() {
    this.page = 1;
    this.loading = loadRows(this);
    return this.loading;
  }

  clear() {
    this.grid.filters = {};
    this.grid.build();
    return this.search();
  }

  toPage(page) {
    this.page = page;
    this.loading = loadRows(this);
    return this.loading;
  }

  setPageSize(size) {
    this.settings.pageSize = size;
    return this.toPage(1);
  }
}

export const createApp = (boot) => new App(boot);
