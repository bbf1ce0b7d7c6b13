import { beforeEach, describe, expect, it } from 'vitest';
import { LABELS } from '../connectwise/labels';
import { viewOf } from '../grid/dom-view';
import { figures, LINES } from '../grid/test-support/lines';
import { MARKUPS } from '../grid/test-support/markups';
import { readPage } from './read-page';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the grid finder, over generated markups', () => {
  it('has at least 30 of them, each with a name of its own', () => {
    expect(MARKUPS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(MARKUPS.map(({ name }) => name)).size).toBe(MARKUPS.length);
  });

  it.each(MARKUPS)('$name', ({ html, lines = LINES, by = 'content' }) => {
    document.body.innerHTML = html;
    const known = lines && figures(lines);
    const { reading } = readPage((rows) => viewOf(document, { rows, dialogs: '' }), {
      screen: 'agreement-lines',
      recordKnown: true,
      tabKnown: true,
      ofCompany: false,
      otherDay: false,
      blocks: true,
      labels: LABELS,
      known,
    });
    expect(reading.state).toBe('read');
    expect(reading.by).toBe(by);

    const truth = [...document.querySelectorAll<HTMLElement>('[data-line]')].map((row) => ({
      line: row.dataset.line ?? '',
      stale: row.hasAttribute('data-stale'),
      cell: row.querySelector('[data-quantity]'),
    }));
    expect(truth.length).toBeGreaterThan(0);
    expect(reading.rows.map(({ lineId, stale, cell }) => ({ line: lineId ?? '', stale, cell }))).toEqual(
      truth,
    );
    const shown = document.querySelectorAll('[data-line]');
    for (const [index, row] of reading.rows.entries()) {
      expect(row.row).toBe(shown[index]);
      const line = lines?.find(({ lineId }) => lineId === row.lineId);
      if (line && !row.stale) expect(row.quantity).toBe(line.quantity);
      if (row.stale) expect(row.quantity).toBe('777');
    }
  });
});
