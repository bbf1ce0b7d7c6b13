import { button, el, ICONS, icon, setAttribute } from './dom';
import { createLayer, type Layer } from './layer';
import { guard } from './panel-guard';
import { keepWidth, keptWidth } from './panel-width';

const MIN_WIDTH = 320;
const MAX_WIDTH = 1200;
const STEP = 24;
/** What a double click on the edge changes between. */
const USUAL = 480;
const WIDE = 960;
/** So much of the page stays in sight; the same stands in layer.css. */
const PAGE_LEFT = 40;

/** What the panel page posts to be closed: `parent.postMessage(CLOSE_PANEL, '*')`. Holds no data. */
export const CLOSE_PANEL = 'seatcheck.panel.close';

export interface PanelOptions {
  /** The panel page of the extension, and the origins that it may post from. */
  panelUrl: string;
  panelOrigins: readonly string[];
}

/** The panel as an extension page in a frame over the right side of the page (design.md, decision 1). */
export class PanelFrame {
  #layer: Layer | null = null;
  #ends = new AbortController();
  /** As chosen; drawn narrower where the window has no room for it. */
  #width = USUAL;

  constructor(
    private readonly options: PanelOptions,
    /** After opening and closing; `tampered`: the page kept on interfering. */
    private readonly changed: (open: boolean, tampered: boolean) => void,
    /** px that it is wide now; 0: it is closed. */
    private readonly drawn: (width: number) => void = () => undefined,
  ) {}

  show(): void {
    if (this.#layer) {
      this.#layer.root.querySelector('iframe')?.focus();
      return;
    }
    const { panelUrl, panelOrigins } = this.options;
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
    const draw = (): void => {
      const width = clampWidth(this.#width);
      panel.style.width = `${width}px`;
      setAttribute(handle, 'aria-valuenow', width);
      setAttribute(handle, 'aria-valuemax', clampWidth(MAX_WIDTH));
      this.drawn(width);
    };
    this.#width = keptWidth() ?? this.#width;
    draw();
    window.addEventListener('resize', draw, { signal });
    this.#letResize(handle, (width) => {
      this.#width = clampWidth(width);
      draw();
    });
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
    this.drawn(0);
    this.changed(false, tampered);
  }

  #letResize(handle: HTMLElement, resize: (width: number) => void): void {
    const change = (width: number): void => {
      resize(width);
      keepWidth(this.#width);
    };
    const letGo = (): void => {
      handle.onpointermove = null;
    };
    handle.onpointerdown = (event) => {
      event.preventDefault();
      // Captured, so that the frame below the pointer does not swallow the moves. Chromium lets the frame, which is a
      // process of its own, have the release now and then on a busy machine (e2e/panel-remembers): the width is kept
      // with each move, and a move without a button says that the release was missed. A press without a move changes
      // nothing: a width that has no room in this window is kept for the next.
      handle.setPointerCapture(event.pointerId);
      handle.onpointermove = ({ buttons, clientX }) => {
        if (buttons === 0) letGo();
        else change(innerWidth - clientX);
      };
    };
    handle.onlostpointercapture = letGo;
    handle.ondblclick = () => change(clampWidth(this.#width) > USUAL ? USUAL : WIDE);
    handle.onkeydown = (event) => {
      const width = clampWidth(this.#width);
      const to = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: MIN_WIDTH, End: MAX_WIDTH }[
        event.key
      ];
      if (to === undefined) return;
      event.preventDefault();
      change(to);
    };
  }
}

/** What is drawn of a wanted width: never wider than the window, less what stays of the page. */
export const clampWidth = (width: number): number =>
  Math.round(Math.max(MIN_WIDTH, Math.min(width, MAX_WIDTH, innerWidth - PAGE_LEFT)));
