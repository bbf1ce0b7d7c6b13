import type { AgreementFigures } from '@/lib/model/figures';
import type { ReadRow } from '@/lib/psa/contract';
import { el } from './dom';
import { createLayer, heading, type Layer } from './layer';

/** Says that the page's own list is older than a push: only its user may refresh it. */
export class Outdated {
  #layer: Layer | null = null;
  #said = '';
  /** What was dismissed: stays away until another push. */
  #dismissed = '';

  show(rows: readonly ReadRow[], figures: AgreementFigures | null): void {
    const old = figures ? outdatedLines(rows, figures) : [];
    const said = old.length > 0 ? JSON.stringify([figures?.agreementId, old]) : '';
    if (said === this.#said) return;
    this.#said = said;
    if (said === '') {
      this.#layer?.hide();
      return;
    }
    if (said === this.#dismissed) return;
    this.#layer ??= createLayer('outdated', false);
    this.#layer.show(this.#note(old.length, said));
  }

  hide(): void {
    this.#said = '';
    this.#layer?.hide();
  }

  #note(count: number, said: string): HTMLElement {
    const title = 'This list is older than a push';
    const dismiss = (): void => {
      this.#dismissed = said;
      this.#layer?.hide();
    };
    const rows = count === 1 ? '1 row still shows' : `${count} rows still show`;
    return el(
      'section',
      { class: 'box note', 'aria-label': `Seatcheck: ${title}`, tabindex: -1 },
      heading(title, 'Dismiss', dismiss),
      el(
        'p',
        { role: 'status' },
        `${rows} the quantity before it. Refresh the list here to see what is billed now; the badges say it already.`,
      ),
    );
  }
}

/** Lines whose rows show what stood there before a push, with what stands there now. */
export function outdatedLines(rows: readonly ReadRow[], { lines }: AgreementFigures): string[] {
  const known = new Map(lines.map((line) => [line.lineId, line]));
  return rows.flatMap(({ lineId, stale, quantity }) => {
    const line = lineId === null ? undefined : known.get(lineId);
    const isOld = line?.quantityBefore !== undefined && stale && quantity === line.quantityBefore;
    return isOld ? [`${lineId} ${line.quantity}`] : [];
  });
}
