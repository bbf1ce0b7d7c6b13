type Attributes = Record<string, string | number | boolean | null>;

/** Marks every element of ours in a PSA page. */
export const OURS = 'data-seatcheck';

/** Sets or removes an attribute, and skips the write when it stands there already (design.md, decision 5). */
export function setAttribute(element: Element, name: string, value: string | number | boolean | null): void {
  const text = value === false || value === null ? null : value === true ? '' : String(value);
  if (element.getAttribute(name) === text) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** An element with attributes and children; text goes in as text, never as markup. Null children are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name in attributes) setAttribute(element, name, attributes[name] ?? null);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function button(attributes: Attributes, press: () => void, child: Node | string): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, child);
  element.onclick = press;
  return element;
}

/** Drawn on a 16 px grid with a 1.5 px stroke, as the icons of popup and panel are. */
export const ICONS = {
  close: 'M4 4l8 8M12 4l-8 8',
  syncing:
    'M13.4 6.6A5.6 5.6 0 0 0 3.5 4.7L2.2 6.2M2.2 2.8v3.4h3.4M2.6 9.4a5.6 5.6 0 0 0 9.9 1.9l1.3-1.5M13.8 13.2V9.8h-3.4',
  locked: 'M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  failed: 'M8 3v6M8 12.5v.1',
  /** Seatcheck's own mark: a seat with a tick in its back. */
  seat: 'M3.5 7.2V4.5a2 2 0 0 1 2-2h5a2 2 0 0 1 2 2v2.7M2.2 8.2v4.3h11.6V8.2M4.5 12.5V14M11.5 12.5V14M5.5 7.2l1.9 1.9 3.4-4',
};

/** In the colour of the text around it; hidden from screen readers. */
export function icon(path: string): SVGElement {
  const make = (name: string, attribute: string, value: string): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.setAttribute(attribute, value);
    return element;
  };
  const svg = make('svg', 'viewBox', '0 0 16 16');
  svg.ariaHidden = 'true';
  svg.append(make('path', 'd', path));
  return svg;
}

/** An empty element of ours with its shadow root. */
export function hostWithRoot(kind: string): { host: HTMLSpanElement; root: ShadowRoot } {
  const host = el('span', { [OURS]: kind });
  return { host, root: host.attachShadow({ mode: __BADGE_ROOT_MODE__ }) };
}
