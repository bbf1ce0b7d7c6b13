import { beforeEach, describe, expect, it } from 'vitest';
import type { PsaKind } from '@/lib/model/records';
import { outlineOf } from '../grid/outline';
import { figures, LINES, OTHER_LINES } from '../grid/test-support/lines';
import { describeOtherPages } from './other-pages.testing';
import type { PageFixture, PagesUnderTest } from './psa-under-test';
import { describeWatching } from './watching.testing';

const RECORD = 19064;
const OF = { recordId: RECORD, name: 'Managed Services', companyName: 'Acme Ltd' };

/** Holds a PSA's pages to `PsaPage` (contract.ts). */
export function describePages(psa: PsaKind, pages: PagesUnderTest): void {
  const show = ({ address, html, title = '' }: PageFixture) => {
    pages.go(address);
    document.body.innerHTML = html;
    document.title = title;
    return pages.create();
  };
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  describe('a page of one agreement’s lines', () => {
    const fixture = pages.lines({ ...OF, lines: LINES });

    it('is known by its address, and names record and company', () => {
      const page = show(fixture);
      expect(page.psa).toBe(psa);
      expect(page.screen()).toBe('agreement-lines');
      const { recordId, names, companyName } = page.record();
      expect(recordId).toBe(RECORD);
      expect(names).toContain(OF.name);
      expect(names).not.toContain('');
      expect(companyName).toBe(OF.companyName);
    });

    it('gives each known line its row, its cell inside the row, and the quantity shown', () => {
      const { state, by, rows } = show(fixture).read(figures(LINES, RECORD));
      expect([state, by]).toEqual(['read', 'content']);
      expect(rows.map(({ lineId }) => lineId)).toEqual(LINES.map(({ lineId }) => lineId));
      expect(rows.map(({ product }) => product)).toEqual(LINES.map((one) => one.productIdentifier));
      expect(rows.map(({ quantity }) => quantity)).toEqual(LINES.map((one) => one.quantity));
      for (const { row, cell, stale } of rows) {
        expect(row.contains(cell) && row !== cell).toBe(true);
        expect(stale).toBe(false);
      }
      expect(new Set(rows.map(({ cell }) => cell)).size).toBe(LINES.length);
    });

    it('is read by its labels where nothing is known of the agreement', () => {
      const { state, by, rows } = show(fixture).read(null);
      expect([state, by]).toEqual(['read', 'labels']);
      expect(rows.map(({ lineId, product, quantity }) => [lineId, product, quantity])).toEqual(
        LINES.map((one) => [null, one.productIdentifier, one.quantity]),
      );
    });

    it('marks a row whose quantity is not the record’s, and takes other figures for another agreement’s', () => {
      const shown = LINES.map((one, at) =>
        at === 1 ? { ...one, quantity: LINES[0]?.quantity ?? null } : one,
      );
      const page = show(pages.lines({ ...OF, lines: shown }));
      expect(page.read(figures(LINES, RECORD)).rows.map(({ stale }) => stale)).toEqual(
        LINES.map((_, at) => at === 1),
      );
      expect(show(fixture).read(figures(OTHER_LINES, RECORD)).rows).toEqual([]);
    });

    it('has figures of another record laid over it by nobody', () => {
      expect(show(fixture).read(figures(LINES, 4))).toEqual({ state: 'no grid', by: null, rows: [] });
    });

    it('has a header for the total, and texts of its rows for telling the agreement', () => {
      const page = show(fixture);
      const header = page.header();
      expect(header?.isConnected).toBe(true);
      expect(header?.textContent).toContain(OF.name);
      for (const { productIdentifier } of LINES)
        expect(page.fingerprint().some((row) => row.includes(productIdentifier))).toBe(true);
    });

    it('has an outline without names and figures', () => {
      const outline = outlineOf(show(fixture).sight());
      expect(outline).toMatch(/rows \d+\+ at /);
      const texts = [
        OF.name,
        OF.companyName,
        ...LINES.flatMap((one) => [one.productIdentifier, one.description]),
      ];
      for (const text of texts) expect(outline).not.toContain(text);
      expect(outline.replace(/^rows \d+|9/gm, '')).not.toMatch(/\d/);
    });

    it('is only read: nothing on it changes', () => {
      const page = show(fixture);
      const before = document.documentElement.outerHTML;
      page.read(figures(LINES, RECORD));
      page.read(null);
      page.fingerprint();
      page.header();
      outlineOf(page.sight());
      expect(document.documentElement.outerHTML).toBe(before);
    });

    it('reads as before where nobody pointed anywhere', () => {
      const page = show(fixture);
      const before = page.read(figures(LINES, RECORD));
      expect(page.learn(null, figures(LINES, RECORD))).toBeNull();
      expect(page.read(figures(LINES, RECORD))).toEqual(before);
    });

    it('says the same when it is asked again', () => {
      const page = show(fixture);
      expect(page.read(figures(LINES, RECORD))).toEqual(page.read(figures(LINES, RECORD)));
      expect(page.record()).toEqual(page.record());
    });
  });

  describeOtherPages(pages, show);
  describeWatching(pages);
}
