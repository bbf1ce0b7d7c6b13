import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Party } from '@/lib/matching/contract';

/** Both sides: a true pair. No company: the account has no partner. No account: no account means the company. */
export interface LabelledRow {
  group: string;
  category: string;
  account: Party | null;
  company: Party | null;
}

export const COLUMNS = [
  'group',
  'category',
  'account_name',
  'account_city',
  'account_state',
  'account_postcode',
  'account_country',
  'account_domains',
  'company_name',
  'company_city',
  'company_state',
  'company_postcode',
  'company_country',
  'company_domains',
] as const;

/** `fresh`: written after the matcher was finished, by somebody who had not seen it; never tuned on. */
export type LabelledFile = 'pairs' | 'fresh';

/** The rows in the order of the file. A company written twice with the same text is one company with one id. */
export function parseSmallBusiness(text: string): LabelledRow[] {
  const lines = text.split('\n');
  if (lines[0] !== COLUMNS.join('\t')) throw new Error('labels: the header is not the expected one');
  const companies = new Map<string, Party>();
  const rows: LabelledRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue;
    const number = index + 1;
    const cells = line.split('\t');
    if (cells.length !== COLUMNS.length) throw new Error(`labels line ${number}: ${cells.length} columns`);
    const account = party(`a${number}`, cells.slice(2, 8), number);
    const text = cells.slice(8, 14).join('\t');
    let company = companies.get(text) ?? null;
    if (!company) {
      company = party(`c${number}`, cells.slice(8, 14), number);
      if (company) companies.set(text, company);
    }
    if (!account && !company) throw new Error(`labels line ${number}: neither account nor company`);
    rows.push({ group: cells[0] ?? '', category: cells[1] ?? '', account, company });
  }
  return rows;
}

export function readRows(file: LabelledFile): LabelledRow[] {
  return parseSmallBusiness(readFileSync(join(import.meta.dirname, `${file}.tsv`), 'utf8'));
}

export interface SmallBusiness {
  accounts: Party[];
  companies: Party[];
  /** Account id to company id; null: the account has no partner among the companies. */
  truth: Map<string, string | null>;
  /** Account or company id to group: namesakes that a tune/report split must keep together. */
  groupOf: Map<string, string>;
  /** Account or company id to category. */
  categoryOf: Map<string, string>;
}

export function readSmallBusiness(file: LabelledFile): SmallBusiness {
  const accounts: Party[] = [];
  const companies = new Map<string, Party>();
  const truth = new Map<string, string | null>();
  const groupOf = new Map<string, string>();
  const categoryOf = new Map<string, string>();
  for (const { group, category, account, company } of readRows(file)) {
    if (account) {
      accounts.push(account);
      truth.set(account.id, company?.id ?? null);
    }
    if (company) companies.set(company.id, company);
    for (const known of [account, company]) {
      if (!known || groupOf.has(known.id)) continue;
      groupOf.set(known.id, group);
      categoryOf.set(known.id, category);
    }
  }
  return { accounts, companies: [...companies.values()], truth, groupOf, categoryOf };
}

function party(id: string, cells: readonly string[], line: number): Party | null {
  const [name = '', city = '', state = '', postalCode = '', country = '', domains = ''] = cells;
  if (name === '') {
    if (cells.some((cell) => cell !== '')) throw new Error(`labels line ${line}: a place without a name`);
    return null;
  }
  return { id, name, city, state, postalCode, country, domains: domains === '' ? [] : domains.split(',') };
}
