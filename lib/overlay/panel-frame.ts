import { button, el, icon, setAttribute } from './dom';
import { CLOSE } from './icons';
import { createLayer } from './layer';
import panelCss from './panel-frame.css?inline';
import { guardAgainstTampering } from './tamper-guard';
import type { Theme } from './theme';

export const MIN_WIDTH = 320;
export const MAX_WIDTH = 1200;
const DEFAULT_WIDTH = 480;
const STEP = 24;

/** What the panel page posts to its parent to be closed: `parent.postMessage(CLOSE_PANEL, '*')`. Holds no data. */
export const CLOSE_PANEL = 'seatcheck.panel.close';

export interface PanelOptions {
  document: Document;
  window: Window;
  /** The panel page of the extension. */
  panelUrl: string;
  /** The origins it may post from: a dynamic URL and the extension's own are different ones. */
  panelOrigins: readonly string[];
  theme(): Theme;
  loadWidth?: () => number | null;
  saveWidth?: (width: number) => void;
  /** After opening and closing; `by` says who closed it. */
  changed(open: boolean, by: 'user' | 'tampering'): void;
}

/** The panel as an extension page in a frame over the right side of the page (design.md, decision 1). */
export class PanelFrame {
  #layer: ReturnType<typeof createLayer> | null = null;
  #ends = new AbortController();
  #width: number;

  constructor(private readonly options: PanelOptions) {
    this.#width = clampWidth(options.loadWidth?.() ?? DEFAULT_WIDTH, options.window.innerWidth);
  }

  get open(): boolean {
    return this.#layer !== null;
  }

  show(): void {
    if (this.#layer) return;
    const { document, window, panelUrl, panelOrigins, theme } = this.options;
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    const layer = createLayer(document, 'panel', panelCss, true);
    this.#layer = layer;
    const frame = el(document, 'iframe', { src: panelUrl, title: 'Seatcheck panel' });
    const handle = el(document, 'div', {
      class: 'handle',
      role: 'separator',
      tabindex: 0,
      'aria-orientation': 'vertical',
      'aria-label': 'Width of the panel',
      'aria-valuemin': MIN_WIDTH,
      'aria-valuemax': MAX_WIDTH,
    });
    const close = button(
      document,
      { class: 'bare', 'aria-label': 'Close the panel' },
      () => this.close(),
      icon(document, CLOSE),
    );
    const panel = el(
      document,
      'div',
      { class: 'box panel', role: 'dialog', 'aria-label': 'Seatcheck' },
      handle,
      close,
      frame,
    );
    layer.root.append(panel);
    layer.theme(theme());
    layer.show();
    this.#resize(panel, handle, this.#width);
    this.#listen(panel, handle);
    frame.addEventListener('load', () => frame.focus(), { once: true });
    layer.host.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
    window.addEventListener(
      'message',
      (event) => {
        const ours = event.source === frame.contentWindow && panelOrigins.includes(event.origin);
        if (ours && event.data === CLOSE_PANEL) this.close();
      },
      { signal },
    );
    window.addEventListener('resize', () => this.#resize(panel, handle, this.#width), { signal });
    guardAgainstTampering(layer, () => this.close('tampering'), signal);
    this.options.changed(true, 'user');
  }

  close(by: 'user' | 'tampering' = 'user'): void {
    if (!this.#layer) return;
    this.#ends.abort();
    this.#layer.hide();
    this.#layer = null;
    this.options.changed(false, by);
  }

  #listen(panel: HTMLElement, handle: HTMLElement): void {
    const { window, saveWidth } = this.options;
    const drag = (event: PointerEvent): void => {
      this.#resize(panel, handle, window.innerWidth - event.clientX);
    };
    handle.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      setAttribute(panel, 'data-resizing', true);
      handle.addEventListener('pointermove', drag);
    });
    handle.addEventListener('lostpointercapture', () => {
      setAttribute(panel, 'data-resizing', false);
      handle.removeEventListener('pointermove', drag);
      saveWidth?.(this.#width);
    });
    handle.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
      if (step === 0) return;
      event.preventDefault();
      this.#resize(panel, handle, this.#width + step);
      saveWidth?.(this.#width);
    });
  }

  #resize(panel: HTMLElement, handle: HTMLElement, width: number): void {
    this.#width = clampWidth(width, this.options.window.innerWidth);
    panel.style.width = `${this.#width}px`;
    setAttribute(handle, 'aria-valuenow', this.#width);
  }
}

/** Between the limits, and leaving the close button on screen. */
export const clampWidth = (width: number, viewport: number): number =>
  Math.round(Math.max(MIN_WIDTH, Math.min(width, MAX_WIDTH, viewport - 40)));
