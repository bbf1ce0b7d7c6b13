import { beforeEach, describe, expect, it } from 'vitest';
import { nearRows } from './near';

const HEIGHT = 20;
const VIEWPORT = 800;
let scrollTop: number;
let table: HTMLTableElement;
let rows: HTMLElement[];

/** Rows below each other from the viewport's top, as a browser lays them out. */
function layOut(count: number, tops = (index: number): number => index * HEIGHT): void {
  scrollTop = 0;
  document.body.innerHTML = `<table>${'<tr><td>A</td></tr>'.repeat(count)}</table>`;
  table = document.querySelector('table') as HTMLTableElement;
  rows = [...table.rows];
  rows.forEach((row, index) => {
    row.getBoundingClientRect = () => new DOMRect(0, tops(index) - scrollTop, 500, HEIGHT);
  });
}
const near = (before?: readonly HTMLElement[]): readonly HTMLElement[] =>
  nearRows(rows, table, { innerHeight: VIEWPORT } as Window, before);
const indexes = (some: readonly HTMLElement[]): [number, number] => [
  rows.indexOf(some[0] as HTMLElement),
  rows.indexOf(some.at(-1) as HTMLElement),
];

beforeEach(() => layOut(500));

describe('nearRows', () => {
  it('gives what is in view and half a viewport on each side', () => {
    expect(indexes(near())).toEqual([0, 60]);
    scrollTop = 200 * HEIGHT;
    expect(indexes(near())).toEqual([179, 260]);
    scrollTop = 490 * HEIGHT;
    expect(indexes(near())).toEqual([469, 499]);
  });

  it('keeps what was given as long as it reaches over the viewport', () => {
    scrollTop = 200 * HEIGHT;
    const before = near();
    scrollTop += 10 * HEIGHT;
    expect(near(before)).toBe(before);
    scrollTop += 10 * HEIGHT;
    expect(indexes(near(before))).toEqual([199, 280]);
    scrollTop = 0;
    const top = near();
    expect(near(top)).toBe(top);
  });

  it('gives none of a grid far below the view', () => {
    scrollTop = -3 * VIEWPORT;
    expect(near()).toEqual([]);
  });

  it('gives all where rows are few, hidden, not below each other, or tied by merged cells', () => {
    layOut(40);
    scrollTop = -10 * VIEWPORT;
    expect(near()).toBe(rows);
    layOut(500, (index) => (index % 100) * HEIGHT);
    expect(near()).toBe(rows);
    layOut(500);
    for (const row of rows) row.getBoundingClientRect = () => new DOMRect();
    expect(near()).toBe(rows);
    layOut(500);
    rows[300]?.firstElementChild?.setAttribute('rowspan', '2');
    expect(near()).toBe(rows);
  });
});
