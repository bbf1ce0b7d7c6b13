import type { LineFigure } from '@/lib/model/figures';
import { LINES, line } from '../lines';
import { type Column, cells, FORMATS, split, table, td, USUAL } from '../render';
import type { Markup } from './markup';

const HIDDEN = (html: string, how: string): string =>
  `<div ${how}>${html.replace(/data-line="\w*"/g, '')}</div>`;
const emptied = (columns: Column[]): string => `<tr class="cw-ml-row">${cells(columns, null, 0, td)}</tr>`;
const into = (html: string, row: string): string =>
  html.replace('<tr data-line="L3"', `${row}<tr data-line="L3"`);
const stale = (html: string, id: string, from: string): string =>
  html.replace(
    new RegExp(`(<tr data-line="${id}")(.*?data-quantity><div>)${from}`, 's'),
    '$1 data-stale$2777.00',
  );
const cutOver: LineFigure[] = [
  ...LINES,
  line('L7', 'XDR-EP', 'Endpoint detection', '20', '4', '2026-10-01'),
  line('L8', 'BACKUP', 'Server backup', '3', '60', '2026-10-01', '2026-10-31'),
];
const again = line('L9', 'BACKUP', 'Server backup', '3', '55', '2024-12-31');
const alike: LineFigure[] = [...LINES, again];
/** The same on the page, and not the same: their badges differ. */
const twins: LineFigure[] = [...LINES, { ...again, badge: { ...again.badge, groupedLines: 2 } }];

/** What happens on living pages. */
export const STATES: Markup[] = [
  { name: 'the second page of a list', html: split(USUAL, LINES.slice(4)) },
  {
    name: 'a twin that is not displayed',
    html: HIDDEN(split(USUAL, LINES), 'style="display:none"') + split(USUAL, LINES),
  },
  {
    name: 'a twin that is invisible',
    html: HIDDEN(split(USUAL, LINES), 'style="visibility:hidden"') + split(USUAL, LINES),
  },
  {
    name: 'a twin for nobody',
    html: HIDDEN(split(USUAL, LINES), 'aria-hidden="true"') + split(USUAL, LINES),
  },
  {
    name: 'the same lines in a window',
    html: split(USUAL, LINES) + HIDDEN(table(USUAL, LINES), 'class="cw-gxt-wnd"'),
  },
  {
    name: 'the same lines in a dialog',
    html: split(USUAL, LINES) + HIDDEN(table(USUAL, LINES), 'role="dialog"'),
  },
  { name: 'rows emptied while recycled', html: into(split(USUAL, LINES), emptied(USUAL).repeat(4)) },
  {
    name: 'rows filled by half',
    html: into(
      split(USUAL, LINES),
      `<tr class="cw-ml-row">${cells([...USUAL.slice(0, 6), { header: 'Quantity', text: () => '' }], LINES[2] ?? null, 2, td)}</tr>`,
    ),
  },
  { name: 'a stale quantity', html: stale(split(USUAL, LINES), 'L2', '1,234.00') },
  { name: 'two stale quantities', html: stale(stale(split(USUAL, LINES), 'L2', '1,234.00'), 'L5', '3.00') },
  { name: 'lines replaced at a cut-over', html: split(USUAL, cutOver), lines: cutOver },
  {
    name: 'two lines that are alike in all',
    html: split(USUAL, alike),
    lines: alike,
  },
  {
    name: 'two lines that only look the same',
    html: split(USUAL, twins).replace(/data-line="(L5|L9)"/g, 'data-line=""'),
    lines: twins,
  },
  {
    name: 'rows of a child agreement',
    html: split(USUAL, [
      ...LINES,
      line('', 'CHILD-1', 'Other', '9', '1'),
      line('', 'CHILD-2', 'Other', '8', '1'),
    ]),
  },
  {
    name: 'fields in cells',
    html: split(
      USUAL.map((column) =>
        'quantity' in column
          ? { ...column, text: (one) => `<input value="${FORMATS.us(one.quantity ?? '')}">` }
          : column,
      ),
      LINES,
    ),
  },
  {
    name: 'hidden copies in cells',
    html: split(
      USUAL.map((column) =>
        'quantity' in column
          ? {
              ...column,
              text: (one) =>
                `<span style="display:none">000</span><span>${FORMATS.us(one.quantity ?? '')}</span>`,
            }
          : column,
      ),
      LINES,
    ),
  },
  {
    name: 'our own badges in cells',
    html: split(
      USUAL.map((column) =>
        'quantity' in column
          ? {
              ...column,
              text: (one) => `${FORMATS.us(one.quantity ?? '')}<span data-seatcheck>40 used</span>`,
            }
          : column,
      ),
      LINES,
    ),
  },
  { name: 'one line only', html: split(USUAL, LINES.slice(0, 1)), lines: LINES.slice(0, 1) },
];
