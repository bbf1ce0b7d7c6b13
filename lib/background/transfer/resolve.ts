import { serviceKey } from '@/lib/model/keys';
import { equalForm } from '@/lib/model/names';
import { alive } from '../mapping/state';
import type { AccountEntry, ServiceEntry, TargetEntry } from './file';
import type { ImportWorld, Target, Targets } from './world';

/** Why a record of a file is left out, as one sentence. */
export class Skip extends Error {}

/** By its id, else by name and place when they lead to exactly one. Throws Skip. */
export function accountOf(world: ImportWorld, entry: AccountEntry): { id: string; name: string } {
  const known = world.accounts.get(entry.id);
  if (known) return known;
  // Mapped, and not in the vendor's list at present.
  const kept = alive(world.accountMappings.get(entry.id));
  if (kept) return { id: kept.id, name: kept.accountName };
  const form = equalForm(entry.name);
  const alike = (form === '' ? [] : (world.accountsByName.get(form) ?? [])).filter(
    ({ city, state }) => agrees(entry.city, city) && agrees(entry.state, state),
  );
  const [only] = alike;
  if (alike.length === 1 && only) return only;
  const place = [entry.city, entry.state].filter((part) => equalForm(part) !== '').join(', ');
  const called = `${entry.name}${place && ` in ${place}`}`;
  throw new Skip(
    only
      ? `${alike.length} vendor accounts are called ${called}.`
      : `There is no vendor account called ${called}.`,
  );
}

/** Its names are its id, so that either leads to it. Throws Skip. */
export function serviceOf(
  world: ImportWorld,
  entry: ServiceEntry,
): { id: string; productName: string; servicePlan: string } {
  const key = serviceKey(entry.productName, entry.servicePlan, entry.unit);
  const known = world.services.get(entry.id) ?? world.services.get(key);
  if (known) return known;
  const kept = alive(world.serviceMappings.get(entry.id));
  if (kept) return { ...entry, id: kept.id };
  throw new Skip('There is no such vendor service.');
}

/**
 * The company or product of an entry. An id counts when the names agree, or when the record was renamed since and no
 * other has the old name; an id of another PSA system never does, as there it is another record. Throws Skip.
 */
export function targetOf(
  targets: Targets,
  what: 'company' | 'product',
  entry: TargetEntry,
  isSameSystem: boolean,
  present: readonly { id: string; name: string }[],
): Target {
  const form = equalForm(entry.name);
  const byId = isSameSystem ? withId(targets, entry.id, present) : undefined;
  if (byId && equalForm(byId.name) === form) return byId;
  const called = form === '' ? [] : (targets.byName.get(form) ?? []);
  const alike = called.filter(({ identifier }) => agrees(entry.identifier, identifier));
  const [only] = alike;
  if (alike.length === 1 && only) return only;
  if (called.length === 0 && byId) return byId;
  const many = what === 'company' ? 'companies' : 'products';
  if (called.length > 1) throw new Skip(`${called.length} ${many} are called ${entry.name}.`);
  if (called.length === 1) throw new Skip(`The company called ${entry.name} has another identifier.`);
  throw new Skip(`There is no ${what} called ${entry.name || entry.id}.`);
}

/** Also one that is mapped already and not in the PSA's list at present. */
function withId(
  targets: Targets,
  id: string,
  present: readonly { id: string; name: string }[],
): Target | undefined {
  const kept = present.find((one) => one.id === id);
  return targets.byId.get(id) ?? (kept && { ...kept, identifier: '', inactive: false });
}

/** Nothing on one side says nothing. */
const agrees = (a: string, b: string): boolean =>
  equalForm(a) === '' || equalForm(b) === '' || equalForm(a) === equalForm(b);
