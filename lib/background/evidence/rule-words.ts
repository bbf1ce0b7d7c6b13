import { figure } from '@/lib/model/figure';
import type { Basis, ServiceMapping } from '@/lib/model/records';
import { isNoRule } from '@/lib/model/rule';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { serviceName } from '@/lib/reconcile/service-count';

const BASIS: Record<Basis, string> = {
  used: '',
  provisioned: 'What is provisioned is counted, not what is used.',
  higher: 'The higher of used and provisioned is counted.',
};

/** How expected comes from what the vendor reports, in the order in which it is worked out; '': nothing changes it. */
export function ruleWords(book: IndexedBook, productId: string): string {
  const mappings = book.feeding.get(productId) ?? [];
  const said = mappings.map((mapping) => [mapping, ofService(mapping, productId)] as const);
  if (said.every(([, words]) => words === '')) return '';
  if (said.length === 1) return said[0]?.[1] ?? '';
  return said
    .map(([{ id }, words]) => `${serviceName(book.services.get(id))}: ${words || 'counted as it is used.'}`)
    .join(' ');
}

function ofService({ basis, feeds }: ServiceMapping, productId: string): string {
  const feed = feeds.find((one) => one.productId === productId);
  if (!feed) return '';
  const { share, rule } = feed;
  const words = [BASIS[basis]];
  if (share.kind === 'fixed')
    words.push(`${figure(share.count)} of it ${share.count === '1' ? 'belongs' : 'belong'} to this product.`);
  if (share.kind === 'percent') words.push(`${share.percent} % of it belongs to this product.`);
  if (share.kind === 'remainder') words.push('What is left of it after other products belongs to this one.');
  if (!isNoRule(rule)) {
    if (rule.allowance !== '0')
      words.push(
        rule.allowance === '1' ? 'The first one is free.' : `The first ${figure(rule.allowance)} are free.`,
      );
    if (rule.multiplier !== '1') words.push(`Each counts ${rule.multiplier} times.`);
    if (rule.minimum !== '0')
      words.push(`At least ${figure(rule.minimum)} ${rule.minimum === '1' ? 'is' : 'are'} billed.`);
    if (rule.roundUp) words.push('Rounded up to whole units.');
  }
  return words.filter(Boolean).join(' ');
}
