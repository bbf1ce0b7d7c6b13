import { BADGE_FONT, BADGE_PADDING } from './badge-style';

/** What a character takes on average where nothing can be measured. */
const TYPICAL = 7;

/** Widths of badge texts without a layout: measured once per text, padding included, in CSS pixels. */
export function widthMeter(document: Document): (text: string) => number {
  const known = new Map<string, number>();
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = BADGE_FONT;
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      if (known.size > 2000) known.clear();
      width = Math.ceil(context?.measureText(text).width ?? text.length * TYPICAL) + 2 * BADGE_PADDING;
      known.set(text, width);
    }
    return width;
  };
}
