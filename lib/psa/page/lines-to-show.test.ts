import { describe, expect, it } from 'vitest';
import { figures, LINES, line } from '../grid/test-support/lines';
import { lineNamesStand, linesToShow } from './lines-to-show';

describe('lines that a list has to show', () => {
  it('are the agreement’s own, with a quantity, that have not ended', () => {
    const [own = line('L', 'A', 'B', '1', '1')] = LINES;
    const shown = linesToShow(
      figures([
        own,
        { ...own, lineId: 'child', ofChild: true },
        { ...own, lineId: 'none', quantity: null },
        { ...own, lineId: 'ended', cancelledDate: '2025-01-31' },
        { ...own, lineId: 'ending', cancelledDate: '2999-01-31' },
      ]),
    );
    expect(shown.map(({ lineId }) => lineId)).toEqual([own.lineId, 'ending']);
  });
});

describe('names of lines', () => {
  const stand = (html: string, lines = LINES): boolean => {
    document.body.innerHTML = html;
    return lineNamesStand(document, lines);
  };
  const named = (count: number): string =>
    LINES.slice(0, count)
      .map((one) => `<p>${one.description.toUpperCase()} x ${one.quantity}</p>`)
      .join('');

  it('stand on a page that shows half of them, in whatever form', () => {
    expect([2, 3, 6].map((count) => stand(named(count)))).toEqual([false, true, true]);
  });

  it('do not stand by one alone, by what nobody sees, or by names of two letters', () => {
    expect(stand(named(1), LINES.slice(0, 1))).toBe(false);
    expect(stand(`<script type="application/json">${named(6)}</script>`)).toBe(false);
    const short = ['AB', 'CD'].map((name) => line(name, name, '', '1', '1'));
    expect(stand('<p>AB CD</p>', short)).toBe(false);
    expect(stand('<p>nothing</p>', [line('x', '', '', '1', '1'), line('y', '', '', '1', '1')])).toBe(false);
  });
});
