import { type Dataset, onlyNamed } from './dataset';
import { readData } from './folder';

/** Securities that are the company itself; warrants, rights, units, notes and funds are not. */
const SHARES = /common stock|common share|ordinary share|american deposit[ao]ry/iu;

/**
 * Nasdaq's listed names (accounts) against the SEC's titles (companies), joined by ticker.
 * - Companies: the titles, distinct by CIK: 8,336.
 * - Accounts: "Apple Inc. - Common Stock" names a security; its issuer, before the first " - ", is the name.
 *   Only shares, and each issuer of a CIK once: several classes are one company.
 * - One title under two CIKs: nothing in a name tells them apart, so either is right.
 * field.md counted 2,352 pairs and does not say of what; no plain rule was found that gives just that number.
 */
export function readNasdaq(): Dataset {
  const titles = readTitles();
  const accounts = new Map<string, Dataset['accounts'][number]>();
  for (const [symbol, security] of readSecurities()) {
    const cik = titles.cikOf.get(symbol);
    const [issuer = '', ...kind] = security.split(' - ');
    if (cik === undefined || !SHARES.test(kind.join(' - '))) continue;
    const id = `${cik} ${issuer}`;
    const partners = new Set(titles.namesakes.get(titles.byCik.get(cik) ?? '') ?? [cik]);
    accounts.set(id, { party: onlyNamed(id, issuer.trim()), partners, group: cik });
  }
  return {
    id: 'nasdaq-sec',
    title: 'Nasdaq -> SEC',
    evidence: 'names',
    trusted: true,
    accounts: [...accounts.values()],
    companies: [...titles.byCik].map(([cik, title]) => onlyNamed(cik, title)),
    note: 'issuer of each listed share, joined by ticker; all SEC titles distinct by CIK',
  };
}

function readTitles() {
  const listed = JSON.parse(readData('sec-company-tickers.json')) as Record<
    string,
    { cik_str: number; ticker: string; title: string }
  >;
  const byCik = new Map<string, string>();
  const cikOf = new Map<string, string>();
  for (const { cik_str, ticker, title } of Object.values(listed)) {
    const cik = String(cik_str);
    if (!byCik.has(cik)) byCik.set(cik, title);
    cikOf.set(ticker, cik);
  }
  const namesakes = new Map<string, string[]>();
  for (const [cik, title] of byCik) namesakes.set(title, [...(namesakes.get(title) ?? []), cik]);
  return { byCik, cikOf, namesakes };
}

/** Symbol and name of the CSV; only names are ever quoted. */
function readSecurities(): [symbol: string, name: string][] {
  const [, ...lines] = readData('nasdaq-listed.csv').trim().split(/\r?\n/u);
  return lines.map((line) => {
    const comma = line.indexOf(',');
    const name = line.slice(comma + 1).trim();
    const plain = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
    return [line.slice(0, comma), plain];
  });
}
