import type { Account, AgreementModel, Company, Line, ReportRow } from './internal';
import { decimalText, scale } from './scaled';
import type { Truth, TruthRow, TruthUsage } from './types';
import { companyUsage } from './usage';

export interface TruthContext {
  today: string;
  month: string;
  rows: ReportRow[];
  /** Of the month before. */
  rowsBefore: ReportRow[];
  services: Truth['services'];
  agreements: AgreementModel[];
}

type Reason = TruthRow['reason'];

/**
 * What a right badge says in every addition (product.md, "What every number means"), worked out from what the
 * generator meant, without the extension's code. Where several reasons hold, the first of these is given:
 * unmapped, agreement not in effect, ended, starting later, ambiguous account, no report, not reported,
 * no quantity.
 */
export function truthRows(context: TruthContext): TruthRow[] {
  const usage = companyUsage(context.rows);
  const present = new Set(context.rows.map((row) => row.account));
  const before = new Set(context.rowsBefore.map((row) => row.account));
  const mapped = new Set(context.services.map((service) => service.productId));
  const billed = billedByGroup(context);

  return context.agreements.flatMap((agreement) =>
    agreement.lines.map((line): TruthRow => {
      const { company } = agreement;
      const productId = productOf(line);
      const group = groupKey(company, productId);
      const used = usage.get(company)?.get(productId);
      const reason: Reason =
        company.accounts.length === 0 || !mapped.has(productId)
          ? 'unmapped'
          : (notInEffect(agreement, line, context.today) ??
            noUsage(company.accounts, present, before, used) ??
            (billed.get(group) === null ? 'no quantity' : null));
      const row = {
        agreementId: agreement.record.id,
        additionId: line.record.id,
        companyId: company.record.id,
        companyName: String(company.record.name),
        agreementName: String(agreement.record.name),
        productId,
        month: context.month,
        trap: trapsOf(agreement, line, context.rows),
      };
      const total = billed.get(group);
      if (reason !== null || total === undefined || total === null)
        return { ...row, used: null, billed: null, variance: null, reason };
      const expected = used ?? '0';
      return {
        ...row,
        used: expected,
        billed: decimalText(total),
        variance: decimalText(scale(Number(expected)) - total),
        reason,
      };
    }),
  );
}

/** What companies used, by the report's rows alone: the lines of agreements have no say in it. */
export function truthUsage({ rows, rowsBefore, agreements }: TruthContext): TruthUsage[] {
  const present = new Set(rows.map((row) => row.account));
  const before = new Set(rowsBefore.map((row) => row.account));
  const companies = new Set([
    ...agreements.map(({ company }) => company),
    ...rows.flatMap(({ account }) => account?.company ?? []),
  ]);
  const usage = companyUsage(rows);
  return [...companies].flatMap((company) =>
    [...(usage.get(company) ?? [])].map(
      ([productId, used]): TruthUsage => ({
        companyId: company.record.id,
        productId,
        used: noUsage(company.accounts, present, before, used) === null ? used : null,
      }),
    ),
  );
}

/** Null: a line of the group in effect has no quantity. */
function billedByGroup(context: TruthContext): Map<string, bigint | null> {
  const totals = new Map<string, bigint | null>();
  for (const agreement of context.agreements)
    for (const line of agreement.lines) {
      if (notInEffect(agreement, line, context.today) !== null) continue;
      const key = groupKey(agreement.company, productOf(line));
      const before = totals.get(key);
      const own = billedOf(line);
      totals.set(key, own === null || before === null ? null : (before ?? 0n) + own);
    }
  return totals;
}

function billedOf({ record }: Line): bigint | null {
  if (typeof record.quantity !== 'number') return null;
  if (record.billCustomer !== 'Billable') return 0n;
  const net = scale(record.quantity) - scale(Number(record.lessIncluded));
  return net < 0n ? 0n : net;
}

/** Days are compared as text, first and last included. */
function notInEffect(agreement: AgreementModel, line: Line, today: string): Reason {
  const { record } = agreement;
  const ends = record.noEndingDateFlag === true ? null : day(record.endDate);
  const starts = day(record.startDate);
  if (record.cancelledFlag === true || record.agreementStatus !== 'Active') return 'agreement not in effect';
  if ((starts !== null && today < starts) || (ends !== null && today > ends))
    return 'agreement not in effect';
  const effective = day(line.record.effectiveDate);
  const cancelled = day(line.record.cancelledDate);
  if (cancelled !== null && today > cancelled) return 'ended';
  return effective !== null && today < effective ? 'starting later' : null;
}

/** An account that vanished since the month before is not zero usage; any other without a row is. */
function noUsage(
  accounts: Account[],
  present: ReadonlySet<Account | null>,
  before: ReadonlySet<Account | null>,
  used: string | null | undefined,
): Reason {
  if (accounts.some((account) => account.ambiguous)) return 'ambiguous account';
  if (accounts.some((account) => !present.has(account) && before.has(account))) return 'no report';
  return used === null ? 'not reported' : null;
}

/** Everything special about a row, joined by "; ". */
function trapsOf(agreement: AgreementModel, line: Line, rows: ReportRow[]): string | null {
  const { company } = agreement;
  const own = company.accounts.flatMap((account) =>
    account.subscriptions
      .filter((entry) => entry.service.productId === productOf(line))
      .flatMap((entry) => (entry.trap === null ? [] : [entry.trap])),
  );
  const accounts = company.accounts.flatMap((account) => (account.trap === null ? [] : [account.trap]));
  const special = rows.length === 0 ? [] : [line.trap, agreement.trap, ...accounts, ...own];
  const names = [...new Set(special.filter((trap) => trap !== null && trap !== 'right'))];
  return names.length === 0 ? null : names.join('; ');
}

const day = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 10) : null);
const productOf = (line: Line): string => (line.record.product as { identifier: string }).identifier;
const groupKey = (company: Company, productId: string): string => `${company.record.id} ${productId}`;
