import type { AgreementFigures } from '@/lib/model/figures';
import type { Subject } from './badge';
import type { BadgeLayer } from './badge-layer';

export const totalSubject = (figures: AgreementFigures): Subject => ({
  title: `Total of ${figures.name}`,
  badge: figures.total,
  stale: false,
  unplaced: figures.unplaced,
});

/** The agreement's total behind the text of the page's header. */
export function drawTotal(layer: BadgeLayer, header: HTMLElement, figures: AgreementFigures): void {
  // The header's text moves the badge: it is part of what the badge stands for.
  layer.draw(header, `${figures.agreementId} ${header.textContent ?? ''}`, totalSubject(figures), true);
}
