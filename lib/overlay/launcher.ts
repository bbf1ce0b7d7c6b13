import { el, icon, setAttribute, setText } from './dom';
import { LOCK, SEAT, SYNC } from './icons';
import launcherCss from './launcher.css?inline';
import { createLayer } from './layer';
import type { Theme } from './theme';

/** Pink (fresh) outranks the rest: it is the only thing to act on. */
export type Look = 'ready' | 'syncing' | 'fresh' | 'locked' | 'failed';

export interface LauncherState {
  look: Look;
  /** What the button says besides its name: "Ready, Oct 2026". */
  sentence: string;
}

const SIGNS: Partial<Record<Look, string>> = { syncing: SYNC, locked: LOCK, failed: 'M8 3v6M8 12.5v.1' };
const STEP = 24;

/** The button at the right edge that opens the panel and shows how the sync stands. */
export class Launcher {
  readonly #layer;
  readonly #button: HTMLButtonElement;
  readonly #label: HTMLSpanElement;
  readonly #sign: HTMLSpanElement;
  #look: Look | null = null;
  /** From the viewport's top, in CSS pixels; below the corner, where the PSA keeps its own controls. */
  #top = 72;

  constructor(
    private readonly options: { document: Document; window: Window; theme(): Theme; press(): void },
  ) {
    const { document } = options;
    this.#layer = createLayer(document, 'launcher', launcherCss, false);
    this.#label = el(document, 'span', { class: 'label' });
    this.#sign = el(document, 'span', { class: 'sign' });
    this.#button = el(
      document,
      'button',
      { type: 'button', class: 'box launcher', 'aria-expanded': 'false', 'aria-keyshortcuts': 'ArrowUp ArrowDown' },
      this.#label,
      el(document, 'span', { class: 'mark' }, icon(document, SEAT), this.#sign),
    );
    this.#layer.root.append(this.#button);
    this.#button.addEventListener('click', () => options.press());
    this.#button.addEventListener('keydown', (event) => this.#move(event));
  }

  show({ look, sentence }: LauncherState): void {
    const { document, theme } = this.options;
    if (look !== this.#look) {
      this.#look = look;
      const sign = SIGNS[look];
      this.#sign.replaceChildren(...(sign ? [icon(document, sign)] : []));
      setAttribute(this.#button, 'data-look', look);
    }
    setText(this.#label, sentence);
    setAttribute(this.#button, 'aria-label', `Open Seatcheck. ${sentence}`);
    this.#layer.theme(theme());
    this.#layer.show();
  }

  /** While the panel is open it stands where the button would be. */
  expanded(open: boolean): void {
    setAttribute(this.#button, 'aria-expanded', String(open));
  }

  focus(): void {
    this.#button.focus();
  }

  hide(): void {
    this.#layer.hide();
  }

  /** The arrow keys move it off whatever it covers. */
  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -STEP : event.key === 'ArrowDown' ? STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    this.#top = Math.max(0, Math.min(this.#top + step, this.options.window.innerHeight - 32));
    this.#button.style.top = `${this.#top}px`;
  }
}
