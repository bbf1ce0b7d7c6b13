import { beforeEach, describe, expect, it } from 'vitest';
import type { PsaKind } from '@/lib/model/records';
import { figures, LINES, OTHER_LINES } from '../grid/test-support/lines';
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
  const nothing = { recordId: RECORD, names: [], companyName: null };
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
      const outline = show(fixture).outline();
      expect(outline).toMatch(/rows \d+ at /);
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
      page.outline();
      expect(document.documentElement.outerHTML).toBe(before);
    });

    it('says the same when it is asked again', () => {
      const page = show(fixture);
      expect(page.read(figures(LINES, RECORD))).toEqual(page.read(figures(LINES, RECORD)));
      expect(page.record()).toEqual(page.record());
    });
  });

  describe('a page that is not ready', () => {
    it.each(pages.notReady(RECORD))('waits: $name', (fixture) => {
      const page = show(fixture);
      expect(page.screen()).toBe('agreement-lines');
      expect(page.record()).toEqual(nothing);
      for (const known of [figures(LINES, RECORD), null])
        expect(page.read(known)).toEqual({ state: 'no grid', by: null, rows: [] });
      expect(page.header()).toBeNull();
      expect(page.fingerprint()).toEqual([]);
    });

    it('is read once it is', () => {
      const [blank] = pages.notReady(RECORD);
      const page = show(blank ?? pages.strangeRows(RECORD));
      page.read(figures(LINES, RECORD));
      document.body.innerHTML = pages.lines({ ...OF, lines: LINES }).html;
      expect(page.read(figures(LINES, RECORD)).state).toBe('read');
      expect(page.record().names).toContain(OF.name);
    });
  });

  it('says where rows are there and nothing proves them', () => {
    const page = show(pages.strangeRows(RECORD));
    expect(page.read(figures(LINES, RECORD))).toEqual({ state: 'not recognised', by: null, rows: [] });
  });

  it('tells no record where nothing tells it, and reads only what its lines prove', () => {
    const page = show(pages.unnamed(LINES));
    expect(page.screen()).toBe('agreement-lines');
    expect(page.record().recordId).toBeNull();
    expect(page.fingerprint().length).toBeGreaterThanOrEqual(3);
    expect(page.read(null).rows).toEqual([]);
    expect(page.read(figures(LINES, RECORD))).toMatchObject({ state: 'read', by: 'content' });
    expect(page.read(figures(OTHER_LINES, RECORD)).rows).toEqual([]);
  });

  const agreement = pages.agreement(OF);
  it.skipIf(!agreement)('has the total alone where an agreement’s lines are not in view', () => {
    const page = show(agreement ?? pages.strangeRows(RECORD));
    expect(page.screen()).toBe('agreement');
    expect(page.record()).toMatchObject({ recordId: RECORD });
    expect(page.header()?.textContent).toContain(OF.name);
    expect(page.read(figures(LINES, RECORD))).toEqual({ state: 'no grid', by: null, rows: [] });
  });

  describe('another kind of record', () => {
    it.each(pages.otherKinds(LINES))('is vetoed, with the agreement’s own rows: $name', (fixture) => {
      const page = show(fixture);
      for (const known of [figures(LINES, RECORD), null])
        expect(page.read(known)).toEqual({ state: 'vetoed', by: null, rows: [] });
      expect(page.header()).toBeNull();
      expect(page.fingerprint()).toEqual([]);
    });
  });

  describe('elsewhere', () => {
    it.each(pages.elsewhere())('there is nothing to do: $name', (fixture) => {
      const page = show(fixture);
      expect(page.screen()).toBeNull();
      expect(page.read(figures(LINES, RECORD)).rows).toEqual([]);
      expect(page.header()).toBeNull();
      expect(page.fingerprint()).toEqual([]);
      expect(page.outline()).not.toBe('');
    });
  });

  it('reads a list of agreements: each row names its own', () => {
    const rows = [
      { agreement: 'Managed Services', company: 'Acme Ltd' },
      { agreement: 'Backup', company: 'Zeta' },
    ];
    const page = show(pages.search(rows));
    expect(page.screen()).toBe('agreement-search');
    expect(page.record().recordId).toBeNull();
    const reading = page.read(null);
    expect([reading.state, reading.by]).toEqual(['read', 'labels']);
    expect(reading.rows.map(({ agreement: name, company }) => ({ agreement: name, company }))).toEqual(rows);
    expect(reading.rows.map(({ lineId, quantity }) => lineId ?? quantity)).toEqual([null, null]);
  });

  describeWatching(pages);
}
