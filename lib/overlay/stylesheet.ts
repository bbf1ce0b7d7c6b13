/**
 * One stylesheet shared by many shadow roots and replaced for all of them at once. Constructed sheets need no
 * element and no network; where a content script may not share them (older Firefox), each root gets a <style>.
 */
export class Stylesheet {
  readonly #sheet = constructed();
  readonly #styles = new Set<WeakRef<HTMLStyleElement>>();
  #css = '';

  constructor(css = '') {
    this.replace(css);
  }

  attach(root: ShadowRoot): void {
    if (this.#sheet) {
      try {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
        return;
      } catch {
        // Refused for this document: fall through to an element.
      }
    }
    const style = root.ownerDocument.createElement('style');
    style.textContent = this.#css;
    root.append(style);
    this.#styles.add(new WeakRef(style));
  }

  /** Does nothing when the text is the same. */
  replace(css: string): void {
    if (css === this.#css) return;
    this.#css = css;
    this.#sheet?.replaceSync(css);
    for (const reference of this.#styles) {
      const style = reference.deref();
      if (style) style.textContent = css;
      else this.#styles.delete(reference);
    }
  }
}

function constructed(): CSSStyleSheet | null {
  try {
    return new CSSStyleSheet();
  } catch {
    return null;
  }
}
