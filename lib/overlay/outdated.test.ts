import { afterEach, describe, expect, it } from 'vitest';
import type { AgreementFigures, LineFigure } from '@/lib/model/figures';
import { Outdated, outdatedWords } from './outdated';
import { decimal, FakePage, figuresOf, inside, ours } from './overlay.testing';

const [first, second] = figuresOf().lines;
if (!first || !second) throw new Error('two lines');
const pushed = (line: LineFigure): LineFigure => ({
  ...line,
  quantity: decimal('42'),
  quantityBefore: decimal('40'),
});
const added: LineFigure = { ...first, lineId: 'NEW', added: true };
const of = (lines: LineFigure[], agreementId = 'connectwise:5'): AgreementFigures =>
  figuresOf({ lines, agreementId });
/** Rows that show 40. */
const rows = (stale: boolean, ...ids: string[]) => {
  const page = new FakePage([]);
  return ids.map((lineId) => page.addRow({ lineId, stale, quantity: decimal(stale ? '40' : '42') }));
};
const said = (): string | null => inside(ours('outdated')[0], '[role=status]')?.textContent ?? null;
afterEach(() => {
  document.body.innerHTML = '';
  for (const one of ours('outdated')) one.remove();
});

describe('a list that is older than a push', () => {
  it('is told with how many rows show what was there before', () => {
    const figures = of([pushed(first), second]);
    expect(outdatedWords(rows(true, 'A'), figures)).toMatch(
      /^1 row still shows the quantity before it\. Refresh/,
    );
    expect(outdatedWords(rows(true, 'A', 'B'), of([pushed(first), pushed(second)]))).toMatch(/^2 rows still/);
    expect(outdatedWords(rows(false, 'A', 'B'), figures)).toBeNull();
    // It differs for another reason.
    expect(outdatedWords(rows(true, 'B'), figures)).toBeNull();
  });

  it('is told with the lines that it lacks, where it shows all others', () => {
    const ended = { ...first, lineId: 'OLD', cancelledDate: '2026-11-27' };
    const figures = of([ended, second, added]);
    expect(outdatedWords(rows(false, 'OLD', 'B'), figures)).toMatch(
      /^1 line that it added is not here yet\. Refresh the list here to see it\.$/,
    );
    expect(outdatedWords(rows(false, 'B'), figures)).toMatch(/^1 line/);
    expect(outdatedWords(rows(false, 'OLD', 'B', 'NEW'), figures)).toBeNull();
    // Another page of the list, or a filter: nobody knows.
    expect(outdatedWords(rows(false, 'OLD'), figures)).toBeNull();
    expect(outdatedWords([], figures)).toBeNull();
  });

  it('is not told again after it was dismissed, whichever of its rows are in view, but after another push', () => {
    const outdated = new Outdated();
    const figures = of([pushed(first), pushed(second)]);
    outdated.show(rows(true, 'A', 'B'), figures);
    expect(said()).toContain('2 rows');
    inside(ours('outdated')[0], '[aria-label=Dismiss]')?.click();
    outdated.show(rows(true, 'A'), figures);
    outdated.show([], null);
    outdated.show(rows(true, 'A', 'B'), figures);
    expect(said()).toBeNull();
    outdated.show(rows(true, 'A'), of([pushed(first)], 'connectwise:6'));
    expect(said()).toContain('1 row');
    outdated.show(rows(true, 'A', 'B'), figures);
    expect(said()).toBeNull();
    outdated.show(rows(true, 'A'), of([{ ...pushed(first), quantity: decimal('50') }, pushed(second)]));
    expect(said()).toContain('1 row');
  });

  it('stands beside the panel where there is room, and where it stood without it', () => {
    const outdated = new Outdated();
    outdated.show(rows(true, 'A'), of([pushed(first)]));
    const right = (): string | undefined => inside(ours('outdated')[0], '.box')?.style.right;
    outdated.besidePanel(480);
    expect(right()).toBe('496px');
    outdated.besidePanel(innerWidth - 100);
    expect(right()).toBe('');
    outdated.besidePanel(320);
    outdated.besidePanel(0);
    expect(right()).toBe('');
  });

  it('is gone as soon as its rows show what is billed now', () => {
    const outdated = new Outdated();
    const figures = of([pushed(first)]);
    outdated.show(rows(true, 'A'), figures);
    expect(said()).not.toBeNull();
    outdated.show(rows(false, 'A'), figures);
    expect(said()).toBeNull();
  });
});
