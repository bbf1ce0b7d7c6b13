import type { AccountMapping, BilledCompany, Stamped } from '@/lib/model/records';
import { companiesFault } from '@/lib/model/split';
import { alive } from '../mapping/state';
import type { AccountEntry } from './file';
import { distinct, type Made, shareKey, sound } from './plan-parts';
import { accountOf, Skip, targetOf } from './resolve';
import { accountWords } from './words';
import type { ImportWorld } from './world';

/** What the import of one vendor account would make of its mapping. Throws Skip. */
export function planAccount(
  world: ImportWorld,
  entry: AccountEntry,
  seen: Set<string>,
): Made<Omit<AccountMapping, keyof Stamped>> {
  const account = accountOf(world, entry);
  distinct(seen, account.id);
  const present = alive(world.accountMappings.get(account.id));
  sound(entry.excluded, entry.companies);
  if (entry.excluded === null && entry.companies.length === 0) throw new Skip('No company stands beside it.');
  const mapping = {
    id: account.id,
    accountName: present?.accountName ?? account.name,
    companies: companiesOf(world, entry, present?.companies ?? []),
    excluded: entry.excluded,
    deletedAt: null,
  };
  const nameOf = (id: string, name: string): string => {
    const company = world.companies.byId.get(id);
    return `${company?.name ?? name}${company?.inactive ? ' (inactive)' : ''}`;
  };
  return {
    name: account.name,
    mapping,
    isNew: present === undefined,
    isSame: present !== undefined && says(present) === says(mapping),
    before: accountWords(present, nameOf),
    after: accountWords(mapping, nameOf),
  };
}

function companiesOf(
  world: ImportWorld,
  entry: AccountEntry,
  present: readonly BilledCompany[],
): BilledCompany[] {
  const known = present.map(({ companyId, name }) => ({ id: companyId, name }));
  const companies = entry.companies.map((one): BilledCompany => {
    const isSameSystem = entry.psaSystem === world.psaSystem;
    const { id, name } = targetOf(world.companies, 'company', one, isSameSystem, known);
    // The name as mapped stays: an import confirms no rename.
    const kept = known.find((before) => before.id === id);
    return {
      companyId: id,
      name: kept?.name ?? name,
      share: entry.companies.length === 1 ? { kind: 'all' } : one.share,
    };
  });
  const fault = companiesFault(companies);
  if (fault) throw new Skip(fault);
  return companies;
}

const says = ({ companies, excluded }: Pick<AccountMapping, 'companies' | 'excluded'>): string =>
  JSON.stringify([companies.map(({ companyId, share }) => [companyId, shareKey(share)]), excluded]);
