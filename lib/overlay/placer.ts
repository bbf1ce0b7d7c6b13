import type { BadgeFace } from './badge';
import { type Box, placeAfter, placeInCell } from './badge-place';
import { setAttribute } from './dom';
import { widthMeter } from './text-width';

/**
 * Places badges after the browser's own layout and before it paints: a ResizeObserver reports every newly
 * watched cell once and every resized one again, all in one batch, so that reading places forces no layout.
 */
export class Placer {
  readonly #faces = new Map<Element, BadgeFace>();
  readonly #observer: ResizeObserver;
  readonly #width: (text: string) => number;

  constructor(
    document: Document,
    private readonly window: Window,
    private readonly height: number,
  ) {
    this.#width = widthMeter(document);
    this.#observer = new ResizeObserver((entries) => this.place(entries.map((entry) => entry.target)));
  }

  watch(face: BadgeFace): void {
    this.#faces.set(face.cell, face);
    this.#observer.observe(face.cell);
  }

  /** Its text changed while its cell's size may not have. */
  again(face: BadgeFace): void {
    this.#observer.unobserve(face.cell);
    this.#observer.observe(face.cell);
  }

  forget(face: BadgeFace): void {
    this.#faces.delete(face.cell);
    this.#observer.unobserve(face.cell);
  }

  end(): void {
    this.#observer.disconnect();
    this.#faces.clear();
  }

  place(cells: readonly Element[]): void {
    const faces = cells.flatMap((cell) => this.#faces.get(cell) ?? []);
    // First what may move a host, then every reading, then every writing: at most one layout for all.
    for (const face of faces) {
      const display = this.window.getComputedStyle(face.cell).display;
      setAttribute(face.host, 'data-float', /flex|grid/.test(display));
    }
    const places = faces.map((face) => {
      const widths = face.forms.map(this.#width);
      const text = textBox(face.cell);
      const place =
        face.heading && text
          ? placeAfter(text, roomBehind(face.cell, text, this.window), widths, this.height)
          : placeInCell(face.cell.getBoundingClientRect(), text, widths, this.height);
      const from = face.host.getBoundingClientRect();
      return { face, form: place.form, left: place.left - from.left, top: place.top - from.top };
    });
    for (const { face, form, left, top } of places) face.place(form, left, top);
  }
}

/** The box of what a cell shows itself: its text, and pictures and inputs in it. */
function textBox(cell: HTMLElement): Box | null {
  const document = cell.ownerDocument;
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes: Box[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.trim()) continue;
    range.selectNodeContents(node);
    boxes.push(range.getBoundingClientRect());
  }
  for (const shape of cell.querySelectorAll('img,input,svg')) boxes.push(shape.getBoundingClientRect());
  const shown = boxes.filter((box) => box.right > box.left);
  if (shown.length === 0) return null;
  return {
    left: Math.min(...shown.map((box) => box.left)),
    right: Math.max(...shown.map((box) => box.right)),
    top: Math.min(...shown.map((box) => box.top)),
    bottom: Math.max(...shown.map((box) => box.bottom)),
  };
}

/** How far to the right of a heading's text the page has nothing of its own. */
function roomBehind(heading: HTMLElement, text: Box, window: Window): number {
  let limit = window.innerWidth;
  for (let at: HTMLElement | null = heading, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    if (window.getComputedStyle(at).overflowX !== 'visible')
      limit = Math.min(limit, at.getBoundingClientRect().right);
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      const box = next.getBoundingClientRect();
      const beside = box.bottom > text.top && box.top < text.bottom && box.left >= text.right;
      if (beside && box.width > 0) limit = Math.min(limit, box.left);
    }
  }
  return limit;
}
