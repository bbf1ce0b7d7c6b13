import { useMemo } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { counted } from '@/components/shared/format';
import { useAnnounce } from '@/components/shared/live-region';
import type { CompanyItem, Input, VendorAccountItem } from '@/lib/messaging/protocol';
import { useMapping } from '../use-mapping';
import type { Proven } from './directory';
import { fullName } from './names';

/** Every change of an account's mapping, each said to screen readers when it is kept. All throw FailureError. */
export interface Changes {
  link(item: VendorAccountItem, company: CompanyItem): Promise<void>;
  accept(chosen: readonly Proven[]): Promise<void>;
  split(item: VendorAccountItem, companies: Input<'account.split'>['companies']): Promise<void>;
  unlink(item: VendorAccountItem): Promise<void>;
  exclude(item: VendorAccountItem, reason: string): Promise<void>;
  bringBack(item: VendorAccountItem): Promise<void>;
}

export function useChanges(): Changes {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const change = useMapping();
  return useMemo(
    () => ({
      link: (item, company) =>
        change(
          'account.link',
          { accountId: item.id, companyId: company.id },
          `${fullName(item)} is linked to ${company.name}`,
        ),
      async accept(chosen) {
        const pairs = chosen.map(({ account, best }) => ({
          accountId: account.id,
          companyId: best.company.id,
        }));
        const { accepted } = await ask('accounts.accept', { pairs });
        announce(acceptedWords(chosen, accepted));
      },
      split: (item, companies) =>
        change(
          'account.split',
          { accountId: item.id, companies },
          `${fullName(item)} is split between ${counted(companies.length, 'company', 'companies')}`,
        ),
      unlink: (item) =>
        change('account.unlink', { accountId: item.id }, `${fullName(item)} is not linked any more`),
      exclude: (item, reason) =>
        change('account.exclude', { accountId: item.id, reason }, `${fullName(item)} is excluded`),
      bringBack: (item) =>
        change('account.exclude', { accountId: item.id, reason: null }, `${fullName(item)} is to map again`),
    }),
    [ask, announce, change],
  );
}

function acceptedWords(chosen: readonly Proven[], accepted: number): string {
  const [only] = chosen;
  if (chosen.length === 1 && only) {
    const name = fullName(only.account);
    return accepted === 1
      ? `${name} is linked to ${only.best.company.name}`
      : `${name} was left alone: it was decided meanwhile, or the company is not there any more`;
  }
  const others = chosen.length - accepted;
  const why = 'decided meanwhile, or without their company now';
  const rest = others > 0 ? `; ${counted(others, 'account was', 'accounts were')} left alone: ${why}` : '';
  return `${counted(accepted, 'account is', 'accounts are')} linked. One undo takes them back${rest}`;
}
