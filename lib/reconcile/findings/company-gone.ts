import { findingId } from '@/lib/model/finding';
import { accountState } from '@/lib/model/mapping-state';
import { step } from '../report';
import { type Found, findingOf } from './found';
import { counted, dayOfTime } from './words';
import type { IndexedWorld } from './world';

interface Gone {
  companyId: string;
  /** As it was called when it was mapped. */
  name: string;
  accounts: string[];
}

/**
 * PSA company missing, inactive or merged: a vendor account is mapped to a company that is not active, or that is not in
 * the PSA's list any more, once that was read to its end. Once for each company. A merged company is one of the two.
 */
export function companyGone(world: IndexedWorld): Found[] {
  const mapped = new Map<string, Gone>();
  for (const { id } of world.accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const mapping = world.mappingOfAccount.get(id);
    if (!mapping || accountState(mapping) !== 'mapped') continue;
    for (const { companyId, name } of mapping.companies) {
      const one = mapped.get(companyId) ?? { companyId, name, accounts: [] };
      one.name ||= name;
      if (!one.accounts.includes(id)) one.accounts.push(id);
      mapped.set(companyId, one);
    }
  }
  return [...mapped.values()].flatMap((one) => {
    const company = world.companies.get(one.companyId);
    return (company ? company.inactive : world.companiesRead) ? [gone(world, one)] : [];
  });
}

function gone(world: IndexedWorld, { companyId, name, accounts }: Gone): Found {
  const company = world.companies.get(companyId);
  const called = company?.name || name || 'A company';
  const how = company ? 'is not active any more' : 'is not in the PSA any more';
  const names = accounts.map((id) => world.accountById.get(id)?.name ?? '');
  const whose = names.length === 1 ? `${names[0]} is` : `${counted(names.length, 'vendor account')} are`;
  return {
    finding: findingOf(world, {
      id: findingId('company gone', companyId),
      class: 'company gone',
      companyId,
      companyName: called,
      accountId: accounts.length === 1 ? (accounts[0] ?? null) : null,
      subject: names.join(', '),
      sentence: `${called} ${how}; ${whose} mapped to it.`,
    }),
    why: () => [
      ...names.map((account) => step('Vendor account', account, `mapped to ${called}`)),
      company
        ? step('Company', company.status || 'not active', `PSA, read ${dayOfTime(company.updatedAt)}`)
        : step('Company', 'not in the list', 'the list of companies of the PSA'),
    ],
  };
}
