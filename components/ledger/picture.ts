/** What of a drawn picture has to stand in the file itself: it has no style sheet there. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
const SVG = 'http://www.w3.org/2000/svg';
const HEAD = 60;
const FOOT = 28;
const EDGE = 16;
/** Width of a letter of the small print, px, about. */
const LETTER = 6.4;
/** Dots of a saved picture for one of the screen. */
const SHARP = 2;

export interface Picture {
  drawn: SVGSVGElement;
  /** The entries of its key. */
  key: readonly HTMLElement[];
  title: string;
  sentence: string;
}

/** The picture as a file of its own, with title, sentence and key in it, in the colours that it is drawn in. */
export function svgText({ drawn, key, title, sentence }: Picture): string {
  const copy = styled(drawn);
  const [width, height] = [Number(drawn.getAttribute('width')), Number(drawn.getAttribute('height'))];
  // Of the host, whose theme need not be the page's.
  const page = getComputedStyle(drawn.parentElement ?? drawn);
  const whole = { width: width + 2 * EDGE, height: height + HEAD + FOOT + 2 * EDGE };
  const place = { x: -EDGE, y: -HEAD - EDGE };
  const text = (words: string, x: number, y: number, size = 12, weight = 400): SVGElement =>
    made('text', { x, y, 'font-size': size, 'font-weight': weight, fill: page.color }, words);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(whole.width));
  copy.setAttribute('height', String(whole.height));
  copy.setAttribute('viewBox', `${place.x} ${place.y} ${whole.width} ${whole.height}`);
  copy.prepend(
    made('rect', { ...place, ...whole, fill: page.backgroundColor }),
    text(title, 0, -HEAD + 12, 16, 600),
    ...wrapped(sentence, Math.floor(width / LETTER)).map((line, at) => text(line, 0, -HEAD + 32 + at * 16)),
  );
  let x = 0;
  for (const entry of key) {
    const mark = entry.querySelector('svg');
    const words = entry.textContent ?? '';
    if (!mark) continue;
    const own = styled(mark);
    own.setAttribute('x', String(x));
    own.setAttribute('y', String(height + 10));
    copy.append(own, text(words, x + 30, height + 20));
    x += 30 + words.length * LETTER + 16;
  }
  return new XMLSerializer().serializeToString(copy);
}

/** A copy that carries its styles itself. */
function styled(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const to = [copy, ...copy.querySelectorAll('*')];
  for (const [at, element] of [drawn, ...drawn.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(element);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value) to[at]?.setAttribute(name, value);
    }
    to[at]?.removeAttribute('class');
  }
  return copy;
}

function made(name: string, attributes: Record<string, string | number>, words = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = words;
  return element;
}

/** At most two lines; what does not fit ends in an ellipsis. */
function wrapped(sentence: string, most: number): string[] {
  if (sentence.length <= most) return [sentence];
  const cut = sentence.lastIndexOf(' ', most);
  const at = cut > 0 ? cut : most;
  const rest = sentence.slice(at).trim();
  return [sentence.slice(0, at), rest.length <= most ? rest : `${rest.slice(0, most - 1)}…`];
}

/** Throws where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SHARP;
  canvas.height = image.height * SHARP;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
  );
}

/** Hands a file to the browser as a download; works in a frame too. */
export function saveBlob(fileName: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser takes the address up after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** "Ledger Acme Ltd TM-WFS 2026-10": what no file system takes is left out. */
export const fileNameOf = (...parts: string[]): string =>
  ['Ledger', ...parts]
    .join(' ')
    .replace(/[^\p{L}\p{N}._ -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
