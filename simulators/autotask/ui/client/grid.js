import { part, wait } from './net.js';

/** One grid. The server draws it; here it is replaced, row by row or as a whole. */
export class Grid {
  constructor(page, data) {
    this.page = page;
    this.html = null;
    this.ask = { list: data.list, page: 1 };
    this.take(data);
  }

  take(data) {
    this.data = data;
    this.root = document.getElementById(data.elementId);
  }

  get rowElements() {
    return [...this.root.querySelectorAll(this.data.selectors.row)];
  }

  get heads() {
    return [...this.root.querySelectorAll(this.data.selectors.head)].slice(this.data.headOffset);
  }

  /** Fetches what `ask` wants. Rows stand empty meanwhile, then they are made anew. */
  async load(ask = {}) {
    Object.assign(this.ask, ask);
    this.turn = (this.turn ?? 0) + 1;
    const { turn, page } = this;
    page.counts.gridReadyAt = null;
    this.empty();
    const [reply] = await Promise.all([this.fetch(), wait(page.settings.loadDelay)]);
    if (turn !== this.turn || !this.root.isConnected) return;
    this.put(reply, false);
    page.counts.gridReadyAt = performance.now();
    performance.mark('sim-grid-ready');
  }

  async fetch() {
    const reply = await part('grid', {
      ...this.ask,
      ...(this.columns ? { columns: JSON.stringify(this.columns) } : {}),
      ...(this.day ? { day: this.day } : {}),
    });
    this.html = reply.html;
    return reply;
  }

  /** Draws again from what the server last said: rows anew, the whole grid anew, or only the texts of cells. */
  async redraw(rebuild = false) {
    const reply = this.html === null ? await this.fetch() : { html: this.html, grids: [this.data] };
    if (this.page.settings.inPlace && !rebuild) this.rewrite(made(reply.html));
    else this.put(reply, rebuild);
  }

  async rerender({ times = 1, every = 50, rebuild = false } = {}) {
    if (this.html === null) await this.fetch();
    for (let count = 0; count < times; count += 1) {
      await this.redraw(rebuild);
      await wait(every);
    }
  }

  /** Cells lose their texts and keep their elements and whatever stands beside them. */
  empty() {
    for (const row of this.rowElements) for (const text of textsOf(row)) text.data = '';
  }

  put({ html, grids: [data] }, rebuild) {
    const fresh = made(html);
    if (rebuild) {
      this.root.replaceWith(fresh);
      this.take({ ...data, elementId: fresh.id });
    } else {
      const parts = [...fresh.children].map((child, index) => [this.root.children[index], child]);
      const body = (root) => root.querySelector(data.selectors.body);
      const [old, now] = [body(this.root), body(fresh)];
      // Header and footer are made anew only when they say something else.
      for (const [was, is] of parts)
        if (was && !was.contains(old) && was.outerHTML !== is.outerHTML) was.replaceWith(is);
      const cols = (root) => root.closest('table')?.querySelector('colgroup')?.outerHTML;
      if (cols(old) !== cols(now)) old.closest('table').replaceWith(now.closest('table'));
      else old.replaceChildren(...now.children);
      this.data = { ...data, elementId: this.root.id };
    }
    this.page.counts.draws += 1;
  }

  rewrite(fresh) {
    const rows = [...fresh.querySelectorAll(this.data.selectors.row)];
    for (const [index, row] of this.rowElements.entries()) {
      const texts = rows[index] ? textsOf(rows[index]) : [];
      for (const [place, text] of textsOf(row).entries()) text.data = texts[place]?.data ?? '';
    }
    this.page.counts.draws += 1;
  }
}

function made(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/** The grid's own text nodes, an emptied cell's too. */
function textsOf(row) {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}
