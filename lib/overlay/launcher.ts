import type { PageStatus } from '@/lib/messaging/protocol';
import { button, el, ICONS, icon, setAttribute } from './dom';
import { createLayer } from './layer';

const STEP = 24;

type Look = 'ready' | 'syncing' | 'fresh' | 'locked' | 'failed';

/** How the button looks and what it says. Fresh data outranks the rest, for it asks for a click. */
export function launcherState(
  status: PageStatus | null,
  trouble: string | null,
): { look: Look; sentence: string } {
  if (status?.fresh)
    return { look: 'fresh', sentence: 'Fresh data is waiting: open Seatcheck and press Refresh.' };
  if (trouble) return { look: 'failed', sentence: trouble };
  const { syncing, locked, phase, sentence = 'Seatcheck' } = status ?? {};
  const isFailed = phase === 'needs attention';
  return { look: syncing ? 'syncing' : locked ? 'locked' : isFailed ? 'failed' : 'ready', sentence };
}

/** The button at the right edge that opens the panel and shows how the sync stands. */
export class Launcher {
  readonly #layer = createLayer('launcher', false);
  readonly #sign = el('span');
  readonly #button: HTMLButtonElement;
  /** From the viewport's top, in CSS pixels; below the corner, where the PSA keeps its own controls. */
  #top = 72;

  constructor(press: () => void) {
    this.#button = button({ class: 'box launcher', 'aria-expanded': 'false' }, press, icon(ICONS.seat));
    this.#button.append(this.#sign);
    // The arrow keys move it off whatever it covers.
    this.#button.onkeydown = (event) => {
      const step = event.key === 'ArrowUp' ? -STEP : event.key === 'ArrowDown' ? STEP : 0;
      this.#top = Math.max(0, Math.min(this.#top + step, innerHeight - 32));
      this.#button.style.top = `${this.#top}px`;
      if (step !== 0) event.preventDefault();
    };
  }

  show(status: PageStatus | null, trouble: string | null): void {
    const { look, sentence } = launcherState(status, trouble);
    if (this.#button.dataset.look !== look) {
      const path = look === 'ready' || look === 'fresh' ? null : ICONS[look];
      this.#sign.replaceChildren(...(path ? [icon(path)] : []));
    }
    setAttribute(this.#button, 'data-look', look);
    setAttribute(this.#button, 'title', sentence);
    setAttribute(this.#button, 'aria-label', `Open Seatcheck. ${sentence}`);
    this.#layer.show(this.#button.isConnected ? undefined : this.#button);
  }

  /**
   * While the panel is open it stands where the button would be; afterwards the focus comes back to `from`, what it was
   * opened from, where that still stands.
   */
  expanded(open: boolean, from: HTMLElement | null): void {
    setAttribute(this.#button, 'aria-expanded', String(open));
    if (!open) (from?.isConnected ? from : this.#button).focus();
  }

  hide(): void {
    this.#layer.hide();
  }
}
