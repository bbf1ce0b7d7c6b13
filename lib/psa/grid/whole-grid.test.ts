import { beforeEach, describe, expect, it } from 'vitest';
import { elementOf } from './dom-rows';
import { wholeGrid } from './whole-grid';

let table: HTMLTableElement;
const rows = (): HTMLElement[] => [...table.rows];
const grid = (near: number) => wholeGrid(table, rows(), rows().slice(0, near));
const alike = (columns: number[], ...keys: string[]): number[] =>
  grid(1)
    .alike(columns, new Set(keys))
    .map((row) => rows().indexOf(elementOf(row) as HTMLElement));

beforeEach(() => {
  document.body.innerHTML = `<table>
    <tr><td>A</td><td>1</td></tr>
    <tr><td> a </td><td>2</td></tr>
    <tr><td>B</td><td>1</td></tr>
    <tr style="display:none"><td>A</td><td>3</td></tr>
    <tr><td><b style="display:none">A</b></td><td>4</td></tr>
    <tr><td colspan="2">A</td><td>5</td></tr>
    <tr><td>A</td><td><input value="6"></td></tr></table>`;
  table = document.querySelector('table') as HTMLTableElement;
});

describe('wholeGrid', () => {
  it('gives the rows out of view that show the same in a column, hidden ones left out', () => {
    expect(alike([0], 'a')).toEqual([1, 5, 6]);
    expect(alike([1], 'a')).toEqual([5]);
    expect(alike([0, 1], 'a\n2', 'b\n1')).toEqual([1, 2]);
  });

  it('gives none when all rows were read', () => {
    expect(grid(rows().length).alike([0], new Set(['a']))).toEqual([]);
  });

  it('tells a change anywhere, also in a field', () => {
    const before = grid(1).text();
    expect(grid(1).text()).toBe(before);
    const field = table.querySelector('input') as HTMLInputElement;
    field.value = '7';
    expect(grid(1).text()).not.toBe(before);
  });
});
