/**
 * One stylesheet shared by many shadow roots and replaced for all of them at once. Where a content script may not
 * share a constructed sheet (Firefox refuses it to other worlds), each root gets a <style> of its own.
 */
export class Stylesheet {
  readonly #sheet = new CSSStyleSheet();

  constructor(private css = '') {
    this.#sheet.replaceSync(css);
  }

  attach(root: ShadowRoot): void {
    try {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    } catch {
      const style = document.createElement('style');
      style.textContent = this.css;
      root.append(style);
    }
  }

  replace(css: string): void {
    this.css = css;
    this.#sheet.replaceSync(css);
  }
}
