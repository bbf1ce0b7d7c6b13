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
const EDGE = 16;
/** Dots of a saved picture for one of the screen. */
const SHARP = 2;

/** The picture as a file of its own, with its title and its sentence in it, in the colours that it has now. */
export function svgText(drawn: SVGSVGElement, title: string, sentence: string): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawn, copy].map((root) => [root, ...root.querySelectorAll('*')]);
  for (const [at, element] of (from ?? []).entries()) {
    const style = getComputedStyle(element);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value) to?.[at]?.setAttribute(name, value);
    }
    to?.[at]?.removeAttribute('class');
  }
  for (const picked of copy.querySelectorAll('[data-only-here]')) picked.remove();
  const [width, height] = [Number(drawn.getAttribute('width')), Number(drawn.getAttribute('height'))];
  const page = getComputedStyle(drawn.ownerDocument.documentElement);
  const whole = { width: width + 2 * EDGE, height: height + HEAD + 2 * EDGE };
  const text = (words: string, y: number, size: number, weight: number): SVGElement =>
    made('text', { x: 0, y, 'font-size': size, 'font-weight': weight, fill: page.color }, words);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(whole.width));
  copy.setAttribute('height', String(whole.height));
  copy.setAttribute('viewBox', `${-EDGE} ${-HEAD - EDGE} ${whole.width} ${whole.height}`);
  const ground = made('rect', {
    ...{ x: -EDGE, y: -HEAD - EDGE, width: whole.width, height: whole.height },
    fill: page.backgroundColor,
  });
  const lines = wrapped(sentence, Math.floor(width / 6));
  copy.prepend(
    ground,
    text(title, -HEAD + 12, 16, 600),
    ...lines.map((line, at) => text(line, -HEAD + 32 + at * 16, 12, 400)),
  );
  return new XMLSerializer().serializeToString(copy);
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
