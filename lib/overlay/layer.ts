import { keepPressesIn } from './badge-events';
import { hostWithRoot, setAttribute } from './dom';
import layerCss from './layer.css?inline';
import { Stylesheet } from './stylesheet';
import { TOKENS, type Theme } from './theme';

let ground: Stylesheet | null = null;

/** Something of ours that floats over the page: a host beside the body, with its own styles and theme. */
export interface Layer {
  host: HTMLElement;
  root: ShadowRoot;
  show(): void;
  hide(): void;
  theme(theme: Theme): void;
}

/**
 * A layer that is not shown yet. With `top` it goes to the browser's top layer, where the page can neither clip
 * nor cover it with a z-index; a browser without popovers shows it fixed with the highest z-index.
 */
export function createLayer(document: Document, kind: string, css: string, top: boolean): Layer {
  const { host, root } = hostWithRoot(document, kind);
  ground ??= new Stylesheet(`${TOKENS}\n${layerCss}`);
  ground.attach(root);
  new Stylesheet(css).attach(root);
  keepPressesIn(host);
  if (top) host.setAttribute('popover', 'manual');
  return {
    host,
    root,
    show() {
      if (host.isConnected) return;
      document.documentElement.append(host);
      if (top) host.showPopover?.();
    },
    hide() {
      host.remove();
    },
    theme(theme) {
      setAttribute(host, 'data-theme', theme);
    },
  };
}
