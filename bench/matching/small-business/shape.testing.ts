import { expect, it } from 'vitest';
import { type LabelledFile, readRows, readSmallBusiness } from './read';

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

/** The rows of a file by what they tell. */
export function kindsOf(file: LabelledFile) {
  const rows = readRows(file);
  return {
    rows,
    pairs: rows.filter((row) => row.account && row.company),
    alone: rows.filter((row) => row.account && !row.company),
    unmeant: rows.filter((row) => !row.account && row.company),
  };
}

/** What holds for every file of labelled names. */
export function itIsWellFormed(file: LabelledFile): void {
  const { rows, pairs, alone } = kindsOf(file);

  it('name a group and a category in every row, in letters and hyphens', () => {
    for (const row of rows) {
      expect(row.group).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(row.category).not.toBe('');
    }
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
    const { groupOf } = readSmallBusiness(file);
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
    const book = readSmallBusiness(file);
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
}
