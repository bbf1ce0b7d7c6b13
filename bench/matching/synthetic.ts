import type { Party } from '@/lib/matching/contract';
import { onlyNamed } from './data/dataset';
import { seeded } from './random';

// Made-up names for timings only: accuracy is never measured on them.

const SYLLABLES =
  'ba be bo ca ce co da de di do fa fe ga go ha he ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te to va ve vi wa za'.split(
    ' ',
  );
const TRADES =
  'Dental,Law,Plumbing,Logistics,Accounting,Systems,Foods,Motors,Clinic,Builders,Holdings,Partners,Energy,Media,Design,Group'.split(
    ',',
  );
const FORMS = ['Inc.', 'LLC', 'Ltd', 'GmbH', 'Corp.', 'Pty Ltd', ''];

/** `count` accounts and `count` companies; each account is a noisy copy of one company. */
export function syntheticBook(count: number, seed = 7): { accounts: Party[]; companies: Party[] } {
  const random = seeded(seed);
  const oneOf = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? '';
  const word = () => {
    const parts = Array.from({ length: 2 + Math.floor(random() * 2) }, () => oneOf(SYLLABLES)).join('');
    return parts.charAt(0).toUpperCase() + parts.slice(1);
  };
  const name = () =>
    [word(), random() < 0.5 ? word() : '', random() < 0.7 ? oneOf(TRADES) : '', oneOf(FORMS)]
      .filter(Boolean)
      .join(' ');
  const companies = Array.from({ length: count }, (_, index) => onlyNamed(`c${index}`, name()));
  const accounts = companies.map((company, index) => onlyNamed(`a${index}`, noisy(company.name, random)));
  return { accounts, companies };
}

/** A third stays as it is; the rest loses a form or a letter, changes case, or has two words swapped. */
function noisy(name: string, random: () => number): string {
  const words = name.split(' ');
  const at = 1 + Math.floor(random() * Math.max(1, name.length - 2));
  const kind = Math.floor(random() * 6);
  if (kind === 0 && words.length > 1) return words.slice(0, -1).join(' ');
  if (kind === 1) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 2) return name.toUpperCase();
  if (kind === 3) return [words[1], words[0], ...words.slice(2)].filter(Boolean).join(' ');
  return name;
}
