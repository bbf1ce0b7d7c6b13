import { cleaned } from './clean';
import { type Dataset, onlyNamed } from './dataset';
import { readData } from './folder';

interface Row {
  id: string;
  url: string;
  name: string;
}

/**
 * SecondString's two lists of companies with the URL as the key. 10 to 15 % of the keys are wrong (field.md 3),
 * so as repaired also pairs whose cleaned names are equal are true. What stays wrong in the keys are pairs of
 * quite different names under one URL (missed by every system) and partners that no key tells, so accounts
 * without a known partner are left out: they cannot be called unmatched.
 */
export function readSecondString(labels: 'repaired' | 'as published'): Dataset & { repaired: number } {
  const rows = readRows();
  const companies = rows.get('hooverweb') ?? [];
  const byUrl = Map.groupBy(companies, ({ url }) => url);
  const byName = Map.groupBy(companies, ({ name }) => cleaned(name));
  const accounts: Dataset['accounts'][number][] = [];
  let repaired = 0;
  for (const { id, url, name } of rows.get('iontech') ?? []) {
    const told = (byUrl.get(url) ?? []).map((company) => company.id);
    const equal = (byName.get(cleaned(name)) ?? []).map((company) => company.id);
    const wrong = equal.length > 0 && !equal.some((company) => told.includes(company));
    if (wrong) repaired += 1;
    const partners = new Set(labels === 'repaired' ? [...told, ...equal] : told);
    // Of equal names with another URL the group is the name's, so that they stay in one half.
    if (partners.size > 0) accounts.push({ party: onlyNamed(id, name), partners, group: cleaned(name) });
  }
  const mended = `${repaired} labels mended by equal names`;
  return {
    id: labels === 'repaired' ? 'secondstring' : 'secondstring-published',
    title: `SecondString business, ${labels}`,
    evidence: 'names',
    trusted: labels === 'repaired',
    accounts,
    companies: companies.map(({ id, name }) => onlyNamed(id, name)),
    note: labels === 'repaired' ? mended : 'labels as published, 10 to 15 % of them wrong',
    repaired,
  };
}

function readRows(): Map<string, Row[]> {
  const lines = readData('secondstring-business.tsv').split(/\r?\n/u).filter(Boolean);
  const rows = lines.map((line, index) => {
    const [source = '', url = '', name = ''] = line.split('\t');
    return { source, id: `${source}-${index}`, url, name: name.trim() };
  });
  return Map.groupBy(rows, ({ source }) => source);
}
