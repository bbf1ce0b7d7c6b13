import type { NearPair } from './align';
import { isDistinctive } from './common-words';
import { isCommonName } from './may-be-automatic';
import type { NameFit } from './name-fit';
import type { Reason } from './reason';
import { shownWord } from './shown-word';

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five'];
const count = (number: number): string => COUNTS[number] ?? String(number);

type Say = (weight: number, text: string) => void;

/** Why two names may or may not mean one company, in words that can be checked by looking at them. */
export function nameReasons(fit: NameFit, accountName: string, companyName: string): Reason[] {
  const { joined, near, onlyAccount, onlyCompany } = fit.alignment;
  const reasons: Reason[] = [];
  const say: Say = (weight, text) => reasons.push({ field: 'name', weight, text });
  const ofAccount = (words: readonly string[]) => words.map((word) => shownWord(word, accountName)).join(' ');
  const ofCompany = (words: readonly string[]) => words.map((word) => shownWord(word, companyName)).join(' ');

  if (fit.sameWords) say(5, accountName.trim() === companyName.trim() ? 'same name' : sameWords(fit));
  if (fit.sameWords && isCommonName(fit)) say(-0.4, 'only common words');
  if (!fit.sameWords) partly(fit, say);
  if (joined.length > 0) say(0.5, `written together or apart: ${ofAccount(joined)}`);
  for (const pair of near)
    say(pair.like, nearText(pair, ofAccount(pair.account.split(' ')), ofCompany(pair.company.split(' '))));
  const bracketed = [...fit.account.qualifiers, ...fit.company.qualifiers].join(' ').split(' ');
  const town = [...new Set(fit.ownTown)].filter((word) => !bracketed.includes(word));
  if (town.length > 0) say(1, `the name tells the city: ${ofCompany(town)}`);
  const untold = (words: readonly string[]) => words.filter((word) => !fit.ownTown.includes(word));
  const [here, there] = [untold(onlyAccount), untold(onlyCompany)];
  const [lostHere, lostThere] = [sum(fit.lostAccount), sum(fit.lostCompany)];
  if (here.length > 0 && there.length > 0)
    say(-1 - 3 * Math.min(lostHere, lostThere), `other words: ${ofAccount(here)}, ${ofCompany(there)}`);
  else if (there.length > 0)
    say(-0.5 - 2 * lostThere, `the company has ${more(there.length)}: ${ofCompany(there)}`);
  else if (here.length > 0)
    say(-0.5 - 2 * lostHere, `the account has ${more(here.length)}: ${ofAccount(here)}`);
  if (fit.forms === 'differ')
    say(-0.5, `legal form differs (${fit.account.forms[0]}, ${fit.company.forms[0]})`);
  qualifierReason(fit, say);
  return reasons;
}

function qualifierReason(fit: NameFit, say: Say): void {
  const [here, there] = [fit.account.qualifiers, fit.company.qualifiers].map((told) =>
    told.map(shown).join(', '),
  );
  if (fit.qualifiers === 'same') say(1, `both say ${here || there}`);
  else if (fit.qualifiers === 'differ') say(-3, `one says ${here}, the other ${there}`);
  else if (fit.oneQualified) say(-0.3, `only one says ${here || there}`);
}

const sum = ({ rare, common }: NameFit['lostAccount']): number => rare + common;
const shown = (qualifier: string): string =>
  qualifier.length <= 3
    ? qualifier.toUpperCase()
    : qualifier.replace(/(?<!\S)\S/g, (letter) => letter.toUpperCase());

function sameWords({ account, company }: NameFit): string {
  if (account.compact === company.compact) return 'same name, written differently';
  return 'same words in another order';
}

function partly({ alignment: { equal, joined }, account, company, shared }: NameFit, say: Say): void {
  const words = account.words.length > company.words.length ? account.words : company.words;
  const rare = words.filter(isDistinctive);
  const both = [...equal, ...joined].filter((word) => words.includes(word));
  const [part, whole, kind] =
    rare.length === 0
      ? [both.length, words.length, '']
      : [both.filter(isDistinctive).length, rare.length, 'rare '];
  if (part > 0) say(3 * shared, `${part} of ${whole} ${kind}${whole === 1 ? 'word' : 'words'} equal`);
}

const more = (words: number): string => `${count(words)} more ${words === 1 ? 'word' : 'words'}`;

function nearText({ how, letters }: NearPair, account: string, company: string): string {
  const [short, long] = account.length < company.length ? [account, company] : [company, account];
  switch (how) {
    case 'letters':
      return `${count(letters)} ${letters === 1 ? 'letter differs' : 'letters differ'}: ${account}, ${company}`;
    case 'ending':
      return `another ending: ${account}, ${company}`;
    case 'umlaut':
      return `the same word: ${account}, ${company}`;
    case 'initials':
      return `${short} may be the initials of ${long}`;
    default:
      return `${short} may stand for ${long}`;
  }
}
