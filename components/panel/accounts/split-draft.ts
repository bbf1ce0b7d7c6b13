import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { type Decimal, sum, ZERO } from '@/lib/model/decimal';
import type { Share } from '@/lib/model/records';
import { allot, splitFault } from '@/lib/model/split';
import { readNumber } from '../read-number';
import { nameOfLinked } from './names';

/** A split as it stands in its form: texts as typed. */
export interface SplitDraft {
  kind: 'percent' | 'fixed';
  /** The company that takes the rest. */
  rest: string;
  parts: readonly { companyId: string; name: string; text: string }[];
}

interface Named {
  id: string;
  name: string;
}

/** What the form opens on: the companies as they are, and one more. */
export function draftOf(
  { companies }: Pick<VendorAccountItem, 'companies'>,
  added: Named | null,
): SplitDraft {
  const kind = companies.some(({ share }) => share.kind === 'fixed') ? 'fixed' : 'percent';
  const parts = companies.map(({ id, name, share }) => ({
    companyId: id,
    name: nameOfLinked(name),
    text: share.kind === 'percent' ? share.percent : share.kind === 'fixed' ? share.count : '',
  }));
  const rest = companies.find(({ share }) => share.kind === 'remainder') ?? companies[0];
  const draft: SplitDraft = { kind, rest: rest?.id ?? '', parts };
  return added ? withCompany(draft, added) : draft;
}

/** Of two companies the second takes half; each later one takes nothing until it is given something. */
export function withCompany(draft: SplitDraft, { id, name }: Named): SplitDraft {
  if (draft.parts.some(({ companyId }) => companyId === id)) return draft;
  const isSecond = draft.parts.length === 1;
  const text = draft.parts.length === 0 ? '' : isSecond && draft.kind === 'percent' ? '50' : '0';
  const parts = [...draft.parts, { companyId: id, name, text }];
  return { ...draft, parts, rest: draft.rest || id };
}

export function withoutCompany(draft: SplitDraft, id: string): SplitDraft {
  const parts = draft.parts.filter(({ companyId }) => companyId !== id);
  const rest = draft.rest === id ? (parts[0]?.companyId ?? '') : draft.rest;
  return { ...draft, parts, rest };
}

/** Null: something typed cannot be read. */
export function sharesOf(draft: SplitDraft): Share[] | null {
  const { shares } = read(draft);
  return shares;
}

function read({ kind, rest, parts }: SplitDraft): { shares: Share[] | null; fault: string | null } {
  const shares: Share[] = [];
  for (const { companyId, name, text } of parts) {
    if (companyId === rest) {
      shares.push({ kind: 'remainder' });
      continue;
    }
    const number = text.trim() === '' ? { ok: true as const, value: ZERO } : readNumber(text);
    if (!number.ok) return { shares: null, fault: `${name}: ${number.fault}` };
    shares.push(kind === 'percent' ? { kind, percent: number.value } : { kind, count: number.value });
  }
  return { shares, fault: splitFault(shares) };
}

/** What each company gets: its parts of the services added up, as its figures are (lib/reconcile/account-part.ts). */
export function resultsOf(usedByService: readonly Decimal[], shares: readonly Share[]): Decimal[] {
  const parts = usedByService.map((used) => allot(used, shares));
  return shares.map((_share, at) => sum(parts.map((part) => part[at] ?? ZERO)));
}

/** Why it cannot be saved, as one sentence; null when it can. */
export function draftFault(draft: SplitDraft): string | null {
  if (draft.parts.length < 2) return 'Choose at least two companies.';
  return read(draft).fault;
}
