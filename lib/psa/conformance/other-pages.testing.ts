import { describe, expect, it } from 'vitest';
import type { AgreementFigures } from '@/lib/model/figures';
import type { PsaPage } from '../contract';
import { outlineOf } from '../grid/outline';
import { figures, LINES, line, OTHER_LINES } from '../grid/test-support/lines';
import type { PageFixture, PagesUnderTest } from './psa-under-test';

const RECORD = 19064;
const OF = { recordId: RECORD, name: 'Managed Services', companyName: 'Acme Ltd' };
const nothing = { recordId: RECORD, names: [], companyName: null };

/** Pages that are not ready, tell no record, are of another kind, or list agreements. `show` opens a page. */
export function describeOtherPages(pages: PagesUnderTest, show: (fixture: PageFixture) => PsaPage): void {
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

  describe('a page that rests without its lines', () => {
    const lacks = (fixture: PageFixture, known: AgreementFigures = figures(LINES, RECORD)): boolean => {
      const page = show(fixture);
      page.read(known);
      return page.lacksLines(known);
    };
    const empty = pages.lines({ ...OF, lines: [] });

    it('lacks them where its address says that they are in view', () => {
      expect(lacks(empty)).toBe(true);
    });

    it('lacks nothing where the record has nothing to show: no line, none with a quantity, ended ones, a child’s', () => {
      const ended = line('L9', 'OLD', 'Old', '4', '1', '2024-01-01', '2024-12-31');
      for (const lines of [[], [line('L8', 'NEW', 'New', null, '1')], [ended]])
        expect(lacks(empty, figures(lines, RECORD))).toBe(false);
      const children = LINES.map((one) => ({ ...one, ofChild: true }));
      expect(lacks(empty, figures(children, RECORD))).toBe(false);
    });

    it('lacks nothing where they are read, or rows are there, or it is not ready, or shows something else', () => {
      for (const fixture of [
        pages.lines({ ...OF, lines: LINES }),
        pages.strangeRows(RECORD),
        ...pages.notReady(RECORD),
        ...pages.otherKinds(LINES),
        ...pages.elsewhere(),
        ...[pages.agreement(OF) ?? []].flat(),
      ])
        expect([fixture.name, lacks(fixture)]).toEqual([fixture.name, false]);
    });

    it('lacks nothing by figures of another record', () => {
      expect(lacks(empty, figures(LINES, 4))).toBe(false);
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
      expect(outlineOf(page.sight())).not.toBe('');
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
}
