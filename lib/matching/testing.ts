import type { Book, Decision, Party } from './contract';
import { match } from './match';

/** A party for tests: what is not given is not told. */
export const party = (id: string, name: string, told: Partial<Party> = {}): Party => ({
  id,
  name,
  city: '',
  state: '',
  postalCode: '',
  country: '',
  domains: [],
  ...told,
});

type Told = string | [name: string, told: Partial<Party>];

/** A book of accounts a0, a1, ... and companies c0, c1, ... */
export function bookOf(accounts: Told[], companies: Told[], claimed: [string, Party[]][] = []): Book {
  const side = (prefix: string, told: Told[]) =>
    told.map((one, index) =>
      typeof one === 'string' ? party(`${prefix}${index}`, one) : party(`${prefix}${index}`, one[0], one[1]),
    );
  return { accounts: side('a', accounts), companies: side('c', companies), claimed: new Map(claimed) };
}

export const decide = (...book: Parameters<typeof bookOf>): Decision[] => match(bookOf(...book));

/** "automatic c0", "suggested c1", "none". */
export const short = ({ outcome, candidates: [best] }: Decision): string =>
  outcome === 'none' ? 'none' : `${outcome} ${best?.companyId}`;

/** All that is said about the first candidate of the first account. */
export const said = ([decision]: Decision[]): string[] =>
  (decision?.candidates[0]?.evidence ?? []).map(({ text }) => text);
