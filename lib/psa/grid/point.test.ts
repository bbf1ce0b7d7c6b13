import { beforeEach, describe, expect, it } from 'vitest';
import { learnedLayout } from '@/lib/messaging/learned-schemas';
import type { LearnedLayout } from '@/lib/model/learned';
import { elementOf } from './dom-rows';
import { viewOf } from './dom-view';
import { findLearned, learnedFits } from './learned';
import { learnedFrom } from './learned-reading';
import { cellOf, cellsOf, layoutsOf, saysNumber } from './point';
import { LINES } from './test-support/lines';
import { MARKUPS } from './test-support/markups';
import { split, USUAL } from './test-support/render';

const at = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing at ${selector}`);
  return found;
};
/** The lines that a layout reads, each with the element of its row. */
function reads(layout: LearnedLayout): Map<HTMLElement, string> {
  const learned = learnedFrom(layout);
  const { groups } = viewOf(document, { rows: 'learned', dialogs: '', learned });
  const found = findLearned(learned, learnedFits(learned, groups, LINES), true);
  return new Map(
    found.flatMap(({ lineOf }) =>
      [...lineOf].flatMap(([row, { lineId }]) => {
        const element = elementOf(row);
        return element ? [[element, lineId] as const] : [];
      }),
    ),
  );
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the cell that is pointed at', () => {
  it('is the largest element that says the same', () => {
    document.body.innerHTML =
      '<table><tr><td><div><a>A</a></div></td><td><div><a>B</a> more</div></td></tr></table>';
    expect(cellOf(at('a'))).toBe(at('td'));
    expect(cellOf(at('td:nth-child(2) a'))).toBe(at('td:nth-child(2) a'));
    expect(cellOf(at('td:nth-child(2) div'))).toBe(at('td:nth-child(2)'));
  });

  it('is none where nothing is said, in a window over the page and in what is ours', () => {
    document.body.innerHTML =
      '<p class="empty"></p><p class="long"></p><dialog open><p>A</p></dialog><p data-seatcheck="x">B</p>';
    at('.long').textContent = 'long '.repeat(90);
    for (const selector of ['.empty', '.long', 'dialog p', '[data-seatcheck]', 'body'])
      expect(cellOf(at(selector))).toBeNull();
  });

  it('may be a field', () => {
    document.body.innerHTML = '<div><label>Units</label><span><input value="25"></span></div>';
    expect(cellOf(at('input'))).toBe(at('span'));
    expect(saysNumber(at('span'))).toBe(true);
  });

  it('is one of those that a keyboard goes through, in the order of the page', () => {
    document.body.innerHTML =
      '<h1>List</h1><div><p>A</p><p><b>B</b></p><p style="display:none">C</p></div><input value="7">';
    expect(cellsOf(document, 10).map((cell) => cell.outerHTML)).toEqual([
      '<h1>List</h1>',
      '<p>A</p>',
      '<p><b>B</b></p>',
      '<input value="7">',
    ]);
    expect(cellsOf(document, 2)).toHaveLength(2);
  });
});

describe('what is learned', () => {
  const tables = MARKUPS.filter(({ lines = LINES }) => lines === LINES);

  it('reads every row again that it was taught on, in any markup, and gives no row another line', () => {
    let taught = 0;
    for (const { name, html } of tables) {
      document.body.innerHTML = html;
      const rows = [...document.querySelectorAll<HTMLElement>('[data-line]:not([data-stale])')];
      const [row] = rows;
      const known = LINES.find(({ lineId }) => lineId === row?.dataset.line);
      if (!row) continue;
      const target = [...row.querySelectorAll('*')].find(
        (one) => one.textContent?.trim() === known?.productIdentifier,
      );
      const [product, quantity] = [
        target && cellOf(target),
        row.querySelector<HTMLElement>('[data-quantity]'),
      ];
      if (!product || !quantity) continue;
      const layouts = layoutsOf(product, cellOf(quantity) ?? quantity);
      const best = layouts.map(reads).sort((a, b) => b.size - a.size)[0] ?? new Map<HTMLElement, string>();
      if (best.size > 0) taught += 1;
      for (const [element, lineId] of best) {
        const truth =
          element.closest<HTMLElement>('[data-line]') ?? element.querySelector<HTMLElement>('[data-line]');
        expect([name, truth?.dataset.line]).toEqual([name, lineId]);
      }
    }
    // Nearly all of them; some show no product by name, or one line only beside others.
    expect(taught).toBeGreaterThan(tables.length * 0.7);
  }, 60_000);

  it('holds tags, roles and places, and nothing that the page says', () => {
    document.body.innerHTML = `<div id="acme" role="grid" class="Acme">${split(USUAL, LINES)}</div>`;
    const [layout] = layoutsOf(at('.cw-ml-row td:nth-child(5)'), at('[data-quantity]'));
    expect(layout).toEqual({
      rows: 'div[role="grid"]>div>div>div>table>tbody>tr',
      product: 'td:nth-child(5)',
      quantity: 'td:nth-child(7)',
      number: 0,
    });
    expect(learnedLayout.parse(layout)).toEqual(layout);
  });

  it('finds rows that are no table and have two parts each', () => {
    document.body.innerHTML = `<main>${LINES.map(
      (one) =>
        `<section><article><p>${one.productIdentifier} plan</p><p>${one.quantity} of 5000</p></article></section>`,
    ).join('')}</main>`;
    const layouts = layoutsOf(at('p'), at('p:nth-child(2)'));
    expect(layouts.map(({ number }) => number)).toEqual([0, 1]);
    expect(layouts.map((layout) => reads(layout).size)).toEqual([6, 0]);
    expect(layouts[0]?.rows).toBe('main>section');
  });

  it('is nothing where both stand in no row', () => {
    document.body.innerHTML = '<p>A</p><p>5</p>';
    expect(layoutsOf(at('p'), at('p:nth-child(2)'))).toEqual([]);
  });
});
