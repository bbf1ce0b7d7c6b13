import { button, el, ICONS, icon, setAttribute } from './dom';
import { createLayer, type Layer } from './layer';

const MIN_WIDTH = 320;
const MAX_WIDTH = 1200;
const STEP = 24;

/** What the panel page posts to be closed: `parent.postMessage(CLOSE_PANEL, '*')`. Holds no data. */
export const CLOSE_PANEL = 'seatcheck.panel.close';

export interface PanelOptions {
  /** The panel page of the extension, and the origins that it may post from. */
  panelUrl: string;
  panelOrigins: readonly string[];
  loadWidth?: () => number | null;
  saveWidth?: (width: number) => void;
}

/** The panel as an extension page in a frame over the right side of the page (design.md, decision 1). */
export class PanelFrame {
  #layer: Layer | null = null;
  #ends = new AbortController();
  #width = 480;

  constructor(
    private readonly options: PanelOptions,
    /** After opening and closing; `tampered`: the page kept on interfering. */
    private readonly changed: (open: boolean, tampered: boolean) => void,
  ) {}

  show(): void {
    if (this.#layer) return;
    const { panelUrl, panelOrigins, loadWidth } = this.options;
    const layer = createLayer('panel', true);
    this.#layer = layer;
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    const frame = el('iframe', { src: panelUrl, title: 'Seatcheck panel' });
    frame.onload = () => frame.focus();
    const handle = el('div', {
      class: 'handle',
      role: 'separator',
      tabindex: 0,
      'aria-label': 'Width of the panel',
      'aria-orientation': 'vertical',
      'aria-valuemin': MIN_WIDTH,
      'aria-valuemax': MAX_WIDTH,
    });
    const close = button(
      { class: 'bare', 'aria-label': 'Close the panel' },
      () => this.close(),
      icon(ICONS.close),
    );
    const panel = el(
      'div',
      { class: 'box panel', role: 'dialog', 'aria-label': 'Seatcheck' },
      handle,
      close,
      frame,
    );
    layer.show(panel);
    const resize = (width: number): void => {
      this.#width = clampWidth(width);
      panel.style.width = `${this.#width}px`;
      setAttribute(handle, 'aria-valuenow', this.#width);
    };
    resize(loadWidth?.() ?? this.#width);
    this.#letResize(handle, resize);
    layer.host.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
    const hear = ({ source, origin, data }: MessageEvent): void => {
      const isPanel = source === frame.contentWindow && panelOrigins.includes(origin);
      if (isPanel && data === CLOSE_PANEL) this.close();
    };
    window.addEventListener('message', hear, { signal });
    guard(layer.host, () => this.close(true), signal);
    this.changed(true, false);
  }

  close(tampered = false): void {
    if (!this.#layer) return;
    this.#ends.abort();
    this.#layer.hide();
    this.#layer = null;
    this.changed(false, tampered);
  }

  #letResize(handle: HTMLElement, resize: (width: number) => void): void {
    const save = (): void => this.options.saveWidth?.(this.#width);
    handle.onpointerdown = (event) => {
      event.preventDefault();
      // Captured, so that the frame below the pointer does not swallow the moves.
      handle.setPointerCapture(event.pointerId);
      handle.onpointermove = (moved) => resize(innerWidth - moved.clientX);
    };
    handle.onlostpointercapture = () => {
      handle.onpointermove = null;
      save();
    };
    handle.onkeydown = ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      resize(this.#width + (key === 'ArrowLeft' ? STEP : -STEP));
      save();
    };
  }
}

export const clampWidth = (width: number): number =>
  Math.round(Math.max(MIN_WIDTH, Math.min(width, MAX_WIDTH)));

const ALLOWED = 5;

/**
 * Undoes what a page does to the frame's host (extension-practice.md 2.A, clickjacking). Its styles are important
 * rules of a shadow root and cannot be outranked; attributes can be set, so those that fade, disable or sink the
 * host are watched, on the host alone and by name. A page that keeps on interfering gets the frame closed.
 */
function guard(host: HTMLElement, giveUp: () => void, signal: AbortSignal): void {
  let times = 0;
  const observer = new MutationObserver(() => {
    times += 1;
    for (const name of ['style', 'class', 'hidden', 'inert']) host.removeAttribute(name);
    setAttribute(host, 'popover', 'manual');
    if (times > ALLOWED || !host.isConnected) giveUp();
    else if (host.showPopover && !host.matches(':popover-open')) host.showPopover();
    // What the restoring itself changed does not count.
    observer.takeRecords();
  });
  observer.observe(host, { attributeFilter: ['style', 'class', 'hidden', 'inert', 'popover'] });
  signal.addEventListener('abort', () => observer.disconnect());
  host.addEventListener('toggle', (event) => event.newState === 'closed' && !signal.aborted && giveUp());
}
