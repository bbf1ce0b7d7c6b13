import { serviceName } from '../mapping/services';
import { basisOf, CellError, excludedOf, ruleOf, shareOf } from './cells';
import { ACCOUNT, COLUMNS, type Column, type Row, SERVICE } from './columns';
import type { AccountEntry, MappingFile, ServiceEntry, Unread } from './file';

/** The records of a CSV file: the rows of one vendor account, or vendor service, belong together. */
export function recordsOf(rows: readonly Row[], columns: ReadonlySet<Column>): MappingFile {
  const file: MappingFile = { accounts: [], services: [], layouts: [], unread: [] };
  for (const group of Map.groupBy(rows, identity).values()) {
    const [first] = group;
    if (!first) continue;
    try {
      const kind = first.mapping.trim().toLowerCase();
      const kept = withoutRepeats(group, file.unread);
      if (kind === ACCOUNT) file.accounts.push(accountOf(first, kept, columns));
      else if (kind === SERVICE) file.services.push(serviceOf(first, kept, columns));
      else throw new CellError(`${COLUMNS.mapping} is "${first.mapping}", not ${ACCOUNT} or ${SERVICE}.`);
    } catch (thrown) {
      if (!(thrown instanceof CellError)) throw thrown;
      file.unread.push({ ...titleOf(first), reason: thrown.message });
    }
  }
  return file;
}

/** By its id alone where it has one: a name that was mended in one row of two is still the same record. */
const identity = ({ mapping, key, account, city, state, service, plan, unit }: Row): string =>
  JSON.stringify([mapping.trim().toLowerCase(), key || [account, city, state, service, plan, unit]]);

const isTarget = ({ targetKey, company, product }: Row): boolean =>
  targetKey !== '' || company !== '' || product !== '';

/** A second row for the same company or product is left out, and told. */
function withoutRepeats(group: readonly Row[], unread: Unread[]): Row[] {
  const seen = new Set<string>();
  return group.filter((row) => {
    const target = JSON.stringify(row.targetKey || [row.company, row.companyIdentifier, row.product]);
    if (!seen.has(target)) {
      seen.add(target);
      return true;
    }
    const called = row.company || row.product;
    const reason = `${called ? `Its row for ${called}` : 'Its row'} stands twice in the file; the first is taken.`;
    unread.push({ ...titleOf(row), reason });
    return false;
  });
}

function accountOf(first: Row, rows: readonly Row[], columns: ReadonlySet<Column>): AccountEntry {
  needs(columns, 'account', 'key');
  needs(columns, 'company', 'targetKey', 'excluded');
  return {
    id: first.key,
    name: first.account,
    city: first.city,
    state: first.state,
    companies: rows.filter(isTarget).map((row) => ({
      id: row.targetKey,
      name: row.company,
      identifier: row.companyIdentifier,
      share: shareOf(row),
    })),
    excluded: agreed(rows.map(excludedOf), 'excluded'),
    psaSystem: first.psaSystem || null,
  };
}

function serviceOf(first: Row, rows: readonly Row[], columns: ReadonlySet<Column>): ServiceEntry {
  needs(columns, 'service', 'key');
  needs(columns, 'product', 'targetKey', 'excluded', 'basis');
  return {
    id: first.key,
    productName: first.service,
    servicePlan: first.plan,
    unit: first.unit,
    basis: agreed(rows.map(basisOf), 'basis'),
    feeds: rows.filter(isTarget).map((row) => ({
      id: row.targetKey,
      name: row.product,
      identifier: row.product,
      share: shareOf(row),
      rule: ruleOf(row),
    })),
    excluded: agreed(rows.map(excludedOf), 'excluded'),
    psaSystem: first.psaSystem || null,
  };
}

function needs(columns: ReadonlySet<Column>, ...anyOf: Column[]): void {
  if (!anyOf.some((column) => columns.has(column)))
    throw new CellError(`None of the columns ${anyOf.map((column) => COLUMNS[column]).join(', ')} is there.`);
}

/** What all rows of one record must say alike. */
function agreed<T>(values: readonly T[], column: Column): T {
  const [first] = values;
  if (first === undefined || values.some((value) => value !== first))
    throw new CellError(`Its rows say different things in the column ${COLUMNS[column]}.`);
  return first;
}

const titleOf = (row: Row): Pick<Unread, 'what' | 'name'> =>
  row.mapping.trim().toLowerCase() === SERVICE
    ? { what: SERVICE, name: serviceName({ productName: row.service, servicePlan: row.plan }) || row.key }
    : { what: ACCOUNT, name: row.account || row.service || row.key };
