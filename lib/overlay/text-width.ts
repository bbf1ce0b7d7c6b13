import { BADGE_FONT, BADGE_PADDING } from './badge-style';

/** What a character takes on average where nothing can be measured. */
const TYPICAL = 7;
const known = new Map<string, number>();
let context: OffscreenCanvasRenderingContext2D | null | undefined;

/** The width of a badge's text without a layout: measured once per text, padding included, in CSS pixels. */
export function widthOf(text: string): number {
  if (context === undefined) {
    // An element of the document takes milliseconds to make.
    context = globalThis.OffscreenCanvas ? new OffscreenCanvas(1, 1).getContext('2d') : null;
    if (context) context.font = BADGE_FONT;
  }
  // Digits are as wide as each other (badge-style.ts).
  const shape = text.replace(/\d/g, '0');
  let width = known.get(shape);
  if (width === undefined) {
    if (known.size > 2000) known.clear();
    width = Math.ceil(context?.measureText(shape).width ?? text.length * TYPICAL) + 2 * BADGE_PADDING;
    known.set(shape, width);
  }
  return width;
}
