import Papa from 'papaparse';
import { BYTE_ORDER_MARK } from '@/lib/export/csv';
import { FORMULA } from '@/lib/export/formula';
import type { Share } from '@/lib/model/records';
import { ACCOUNT, COLUMN_NAMES, COLUMNS, type Row, SERVICE } from './columns';
import type { AccountEntry, MappingFile, ServiceEntry } from './file';

export function writeCsv({ accounts, services }: Omit<MappingFile, 'unread' | 'layouts'>): string {
  const rows = [...accounts.flatMap(rowsOfAccount), ...services.flatMap(rowsOfService)];
  const table = rows.map((row) => COLUMN_NAMES.map((column) => row[column] ?? ''));
  const csv = Papa.unparse([COLUMN_NAMES.map((column) => COLUMNS[column]), ...table], {
    newline: '\r\n',
    escapeFormulae: FORMULA,
  });
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}

function rowsOfAccount(entry: AccountEntry): Partial<Row>[] {
  const shared = {
    mapping: ACCOUNT,
    account: entry.name,
    city: entry.city,
    state: entry.state,
    ...excluded(entry.excluded),
    key: entry.id,
    psaSystem: entry.psaSystem ?? '',
  };
  if (entry.companies.length === 0) return [shared];
  return entry.companies.map(({ id, name, identifier, share }) => ({
    ...shared,
    company: name,
    companyIdentifier: identifier,
    targetKey: id,
    ...shareCells(share),
  }));
}

function rowsOfService(entry: ServiceEntry): Partial<Row>[] {
  const shared = {
    mapping: SERVICE,
    service: entry.productName,
    plan: entry.servicePlan,
    unit: entry.unit,
    basis: entry.basis ?? '',
    ...excluded(entry.excluded),
    key: entry.id,
    psaSystem: entry.psaSystem ?? '',
  };
  if (entry.feeds.length === 0) return [shared];
  return entry.feeds.map(({ id, identifier, share, rule }) => ({
    ...shared,
    product: identifier,
    targetKey: id,
    ...shareCells(share),
    allowance: rule.allowance,
    multiplier: rule.multiplier,
    minimum: rule.minimum,
    roundUp: rule.roundUp ? 'yes' : 'no',
  }));
}

const excluded = (reason: string | null): Pick<Row, 'excluded' | 'reason'> => ({
  excluded: reason === null ? 'no' : 'yes',
  reason: reason ?? '',
});

const shareCells = (share: Share): Pick<Row, 'share' | 'amount'> => ({
  share: share.kind,
  amount: share.kind === 'fixed' ? share.count : share.kind === 'percent' ? share.percent : '',
});
