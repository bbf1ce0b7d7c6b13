import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { toDecimal, ZERO } from '@/lib/model/decimal';
import type { Share } from '@/lib/model/records';
import { splitFault } from '@/lib/model/split';
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

/** Null: something typed is not a number. */
export function sharesOf({ kind, rest, parts }: SplitDraft): Share[] | null {
  const shares: Share[] = [];
  for (const { companyId, text } of parts) {
    if (companyId === rest) {
      shares.push({ kind: 'remainder' });
      continue;
    }
    const number = text.trim() === '' ? ZERO : toDecimal(text.trim().replace(',', '.'));
    if (number === null) return null;
    shares.push(kind === 'percent' ? { kind, percent: number } : { kind, count: number });
  }
  return shares;
}

/** Why it cannot be saved, as one sentence; null when it can. */
export function draftFault(draft: SplitDraft): string | null {
  if (draft.parts.length < 2) return 'Choose at least two companies.';
  const shares = sharesOf(draft);
  return shares ? splitFault(shares) : 'Each share must be a number.';
}
