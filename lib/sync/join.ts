import type { AccountJoin, VendorAccount } from '@/lib/model/records';
import { reportKey } from './keys';

/** Who the names in a report are. */
export type Joined =
  | { kind: 'customer'; accountId: string }
  /** Nobody in the customer list: an account of its own, known by name only. */
  | { kind: 'name'; accountId: string }
  /** For a person to say. */
  | { kind: 'ambiguous'; candidates: string[] };

export const NAME_PREFIX = 'name:';
export const nameAccountId = (key: string): string => NAME_PREFIX + key;

type Names = [customer: string, city: string, state: string];
interface Known {
  id: string;
  names: Names;
}

/**
 * Joins the names of a report, given as report keys, to customers (lmpi.md 3.7: rows have names only). A person's
 * answer wins. Then name, city and state together; then the name, where city and state do not speak against it.
 * Never a guess: as soon as two customers fit, a person decides.
 */
export function createJoiner(
  accounts: readonly VendorAccount[],
  answers: readonly AccountJoin[],
): (key: string) => Joined {
  const customers = accounts
    .filter((account) => account.customerId !== null)
    .map(({ id, name, city, state }): Known => ({ id, names: namesOf(reportKey(name, city, state)) }));
  const ids = new Set(customers.map(({ id }) => id));
  const answered = new Map(answers.map((answer) => [answer.id, answer.accountId]));
  const byName = Map.groupBy(customers, ({ names: [name] }) => name);

  return (key) => {
    const answer = answered.get(key);
    if (answer !== undefined && ids.has(answer)) return { kind: 'customer', accountId: answer };
    const names = namesOf(key);
    const namesakes = byName.get(names[0]) ?? [];
    const exact = namesakes.filter((customer) => customer.names.every((part, at) => part === names[at]));
    return decide(exact) ?? byNameAlone(namesakes, names) ?? { kind: 'name', accountId: nameAccountId(key) };
  };
}

function decide(candidates: Known[]): Joined | null {
  const [first, ...others] = candidates;
  if (!first) return null;
  if (others.length === 0) return { kind: 'customer', accountId: first.id };
  return { kind: 'ambiguous', candidates: candidates.map(({ id }) => id) };
}

/**
 * Of the customers with this name those whose city and state do not contradict. Among several namesakes silence is
 * no evidence: one that says nothing of its place wins over none of the others.
 */
function byNameAlone(namesakes: Known[], [, city, state]: Names): Joined | null {
  const fitting = namesakes.filter(
    ({ names: [, itsCity, itsState] }) => mayBe(city, itsCity) && mayBe(state, itsState),
  );
  const [one, ...others] = fitting;
  if (!one || others.length > 0) return decide(fitting);
  const agrees = says(city, one.names[1]) || says(state, one.names[2]);
  return decide(namesakes.length === 1 || agrees ? fitting : namesakes);
}

const says = (a: string, b: string): boolean => a !== '' && a === b;
const mayBe = (a: string, b: string): boolean => a === '' || b === '' || a === b;

function namesOf(key: string): Names {
  const [customer, city, state] = JSON.parse(key) as string[];
  return [customer ?? '', city ?? '', state ?? ''];
}
