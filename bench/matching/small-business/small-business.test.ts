import { describe, expect, it } from 'vitest';
import { COLUMNS, parseSmallBusiness, readRows, readSmallBusiness } from './read';

const FREE_MAIL = new Set([
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'aol.com',
  'comcast.net',
  'btinternet.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  't-online.de',
  'gmx.de',
  'web.de',
  'libero.it',
  'bigpond.com',
  'xtra.co.nz',
  'eircom.net',
  'telefonica.net',
  'wp.pl',
  'uol.com.br',
  'mweb.co.za',
  'shaw.ca',
  'ziggo.nl',
  'online.no',
]);

function host(domain: string): string {
  return domain
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
}

describe('the labelled small-business names', () => {
  const rows = readRows();
  const pairs = rows.filter((row) => row.account && row.company);
  const alone = rows.filter((row) => row.account && !row.company);
  const unmeant = rows.filter((row) => !row.account && row.company);

  it('are enough', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(400);
    expect(alone.length).toBeGreaterThanOrEqual(150);
    expect(unmeant.length).toBeGreaterThanOrEqual(250);
  });

  it('name a group and a category in every row, in letters and hyphens', () => {
    for (const row of rows) {
      expect(row.group).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(row.category).not.toBe('');
    }
  });

  it('hold at least ten pairs of every category', () => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row.category, counts.get(row.category) ?? 0);
    for (const row of pairs) counts.set(row.category, (counts.get(row.category) ?? 0) + 1);
    expect(counts.size).toBe(18);
    expect([...counts].filter(([, count]) => count < 10)).toEqual([]);
  });

  it('hold no account twice', () => {
    const texts = rows.flatMap(({ account }) => (account ? [JSON.stringify({ ...account, id: '' })] : []));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('hold one company twice only where several accounts mean it', () => {
    const seen = new Set<string>();
    for (const { category, company } of rows) {
      if (!company) continue;
      if (seen.has(company.id)) expect([company.name, category]).toEqual([company.name, 'several accounts']);
      seen.add(company.id);
    }
  });

  it('keep one company in one group', () => {
    const { groupOf } = readSmallBusiness();
    for (const { group, company } of rows) if (company) expect(groupOf.get(company.id)).toBe(group);
  });

  it('use only .example and free-mail domains', () => {
    const wrong = rows
      .flatMap(({ account, company }) => [...(account?.domains ?? []), ...(company?.domains ?? [])])
      .filter((domain) => !host(domain).endsWith('.example') && !FREE_MAIL.has(host(domain)));
    expect(wrong).toEqual([]);
  });

  it('have no stray spaces', () => {
    for (const { account, company } of rows) {
      for (const party of [account, company]) {
        if (!party) continue;
        const cells = [
          party.name,
          party.city,
          party.state,
          party.postalCode,
          party.country,
          ...party.domains,
        ];
        for (const cell of cells) expect(cell).toBe(cell.trim());
      }
    }
  });

  it('are read as accounts, companies and one truth for every account', () => {
    const book = readSmallBusiness();
    const ids = [...book.accounts, ...book.companies].map((party) => party.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(book.truth.size).toBe(book.accounts.length);
    expect(book.accounts).toHaveLength(pairs.length + alone.length);
    const companyIds = new Set(book.companies.map((company) => company.id));
    for (const companyId of book.truth.values())
      if (companyId !== null) expect(companyIds).toContain(companyId);
    for (const id of ids) {
      expect(book.groupOf.get(id)).toBeTruthy();
      expect(book.categoryOf.get(id)).toBeTruthy();
    }
  });
});

describe('the parser', () => {
  const header = COLUMNS.join('\t');

  it('gives one company id to the same text, and null to an empty side', () => {
    const company = 'Vale Ltd\tYork\t\tYO1 7AA\tUK\tvale.example,www.vale.example';
    const text = [
      header,
      `vale\tthe\tVale\t\t\t\t\t\t${company}`,
      `vale\tthe\tVale 2\t\t\t\t\t\t${company}`,
      `vale\tthe\tVail\t\t\t\t\t\t\t\t\t\t\t`,
    ].join('\n');
    const rows = parseSmallBusiness(`${text}\n`);
    expect(rows.map((row) => [row.account?.id, row.company?.id])).toEqual([
      ['a2', 'c2'],
      ['a3', 'c2'],
      ['a4', undefined],
    ]);
    expect(rows[0]?.company?.domains).toEqual(['vale.example', 'www.vale.example']);
  });

  it('refuses what it does not understand', () => {
    expect(() => parseSmallBusiness('name\n')).toThrow('header');
    expect(() => parseSmallBusiness(`${header}\na\tb\n`)).toThrow('line 2: 2 columns');
    expect(() => parseSmallBusiness(`${header}\ng\tc${'\t'.repeat(12)}\n`)).toThrow('neither');
    expect(() => parseSmallBusiness(`${header}\ng\tc\t\tYork${'\t'.repeat(10)}\n`)).toThrow('without a name');
  });
});
