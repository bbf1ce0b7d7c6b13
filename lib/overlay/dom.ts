type Child = Node | string;
type Attributes = Record<string, string | number | boolean | null>;

/** Marks every element of ours in a PSA page. */
export const OURS = 'data-seatcheck';

/** An element with attributes and children; text goes in as text, never as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children);
  return element;
}

/** Sets or removes an attribute, and skips the write when it stands there already (design.md, decision 5). */
export function setAttribute(element: Element, name: string, value: string | number | boolean | null): void {
  if (value === false || value === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else {
    const text = value === true ? '' : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A mark on a 16 px grid, drawn in the colour of the text around it; hidden from screen readers. */
export function icon(document: Document, path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

export function button(
  document: Document,
  attributes: Attributes,
  press: () => void,
  ...children: Child[]
): HTMLButtonElement {
  const element = el(document, 'button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', press);
  return element;
}

/** An empty element of ours with its shadow root. */
export function hostWithRoot(
  document: Document,
  kind: string,
): { host: HTMLSpanElement; root: ShadowRoot } {
  const host = el(document, 'span', { [OURS]: kind });
  return { host, root: host.attachShadow({ mode: __BADGE_ROOT_MODE__ }) };
}
