import type { Badge, TraceStep, UnplacedUsage } from '@/lib/model/badge';
import { stateShown } from './badge';
import { unplacedLabel, unplacedValue } from './badge-text';
import { el } from './dom';

/** A badge's text as a coloured figure inside a layer. */
export const figure = (document: Document, badge: Badge, text: string): HTMLElement =>
  el(document, 'span', { class: 'figure', 'data-state': stateShown(badge) }, text);

/** "Why this number": label, value, and below both where the value comes from. */
export function traceList(document: Document, steps: readonly TraceStep[]): HTMLElement {
  const rows = steps.map((step) =>
    el(
      document,
      'div',
      {},
      el(document, 'dt', {}, step.label),
      el(document, 'dd', {}, step.value),
      ...(step.source ? [el(document, 'small', {}, step.source)] : []),
    ),
  );
  return el(document, 'dl', {}, ...rows);
}

/** What is used but stands on no row; empty when there is nothing. */
export function unplacedList(document: Document, unplaced: readonly UnplacedUsage[]): HTMLElement[] {
  if (unplaced.length === 0) return [];
  const rows = unplaced.map((usage) =>
    el(
      document,
      'div',
      {},
      el(document, 'dt', {}, unplacedLabel(usage)),
      el(document, 'dd', {}, unplacedValue(usage)),
    ),
  );
  return [el(document, 'h3', {}, 'Used, but on no row'), el(document, 'dl', {}, ...rows)];
}
