import { describe, expect, it } from 'vitest';
import { agreement, badge, book, day, figures, line } from './book.testing';
import { companyFigures } from './company';

describe('lines of a company', () => {
  it('bills nothing while lines of the company may be missing', () => {
    const unread = agreement({ id: 'connectwise:a2' });
    const both = [agreement(), unread];
    const [read, late] = [new Map([['connectwise:a1', 1]]), { id: 'connectwise:l2', agreementId: unread.id }];
    const blank = { used: null, billed: null, reason: 'lines not read' };
    expect(figures(badge({ agreements: both, linesReadAt: read }))).toMatchObject(blank);
    expect(figures(badge({ agreementsComplete: false }))).toMatchObject({
      ...blank,
      reason: 'agreements not read',
    });
    const over = { ...unread, endDate: day('2026-10-31') };
    expect(badge({ agreements: [agreement(), over], linesReadAt: read }).billed).toBe('40');
    // Lines that are here already bill, although they are to be read again.
    expect(badge({ agreements: both, linesReadAt: read, lines: [line(), line(late)] }).billed).toBe('80');
  });

  it('says of each line when it was read', () => {
    const lines = [line(), line({ id: 'connectwise:l2', agreementId: 'connectwise:a2' })];
    const { trace } = badge({
      lines,
      agreements: [agreement(), agreement({ id: 'connectwise:a2', name: 'Site B' })],
      linesReadAt: new Map([
        ['connectwise:a1', Date.UTC(2026, 10, 3, 12)],
        ['connectwise:a2', Date.UTC(2026, 10, 23, 12)],
      ]),
    });
    expect(trace.filter(({ label }) => label === 'Agreement line').map(({ source }) => source)).toEqual([
      'Managed Services, from 1 Jan 2020, read 3 Nov 2026',
      'Site B, from 1 Jan 2020, read 23 Nov 2026',
    ]);
  });

  it('claims of nothing that it stands on no row while lines may be missing', () => {
    const given = book({ lines: [], linesReadAt: new Map() });
    expect(companyFigures(given).unplaced(() => 'TM-WFS')).toEqual([]);
    expect(companyFigures(given).totalOf('connectwise:a1')).toMatchObject({ reason: 'lines not read' });
    expect(companyFigures(book({ lines: [] })).totalOf('connectwise:a1').reason).toBe('no lines in effect');
  });
});
