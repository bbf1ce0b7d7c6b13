import tokens from '@/components/shared/tokens.css?inline';
import { keepPressesIn } from './badge-events';
import { button, el, hostWithRoot, ICONS, icon, setAttribute } from './dom';
import layerCss from './layer.css?inline';
import { Stylesheet } from './stylesheet';
import { themeBehind } from './theme';

/** The host is nothing; what is in it stands fixed in the viewport. Why important: see badge-style.ts. */
const HOST =
  ':host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;overflow:visible!important;z-index:2147483000!important}';
let ground: Stylesheet | undefined;

/** Something of ours that floats over the page. */
export interface Layer {
  host: HTMLElement;
  root: ShadowRoot;
  show(content?: HTMLElement): void;
  hide(): void;
}

/**
 * A layer that is not shown yet: a host beside the body, in the theme of the page. With `top` it goes to the
 * browser's top layer, where the page can neither clip it nor cover it with a z-index.
 */
export function createLayer(kind: string, top: boolean): Layer {
  const { host, root } = hostWithRoot(kind);
  ground ??= new Stylesheet(tokens + HOST + layerCss);
  ground.attach(root);
  keepPressesIn(host);
  if (top) setAttribute(host, 'popover', 'manual');
  return {
    host,
    root,
    show(content) {
      if (content) {
        root.querySelector('.box')?.remove();
        root.append(content);
      }
      setAttribute(host, 'data-theme', themeBehind(document.body));
      if (host.isConnected) return;
      document.documentElement.append(host);
      if (top) host.showPopover?.();
    },
    hide: () => host.remove(),
  };
}

/** A layer's first line: a title, and the button that closes it. */
export const heading = (title: string, closing: string, close: () => void): HTMLElement =>
  el('header', {}, title, button({ class: 'bare', 'aria-label': closing }, close, icon(ICONS.close)));

interface Step {
  label: string;
  value: string | HTMLElement;
  source?: string;
}

/** Label and value on one line, and below them where the value comes from. */
export const stepList = (steps: readonly Step[]): HTMLElement =>
  el(
    'dl',
    {},
    ...steps.map(({ label, value, source }) =>
      el(
        'div',
        {},
        el('dt', {}, label),
        el('dd', {}, value),
        source ? el('dd', { class: 'from' }, source) : null,
      ),
    ),
  );

/** Copies when pressed and says so on the button itself, where the eye and the screen reader already are. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const copy = button(
    { 'aria-live': 'polite' },
    () => {
      const say = (words: string) => () => {
        copy.textContent = words;
      };
      navigator.clipboard.writeText(text()).then(say('Copied'), say('Copying was refused'));
      setTimeout(say(label), 2000);
    },
    label,
  );
  return copy;
}
