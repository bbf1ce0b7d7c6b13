import type { Msp } from '../msp/types';
import { badParameter, isOutcome, type Outcome, refuse } from './outcome';
import type { LmpiFault, LmpiState } from './state';

const KNOWN: Record<ReportName, Set<string>> = {
  summary: new Set(['report_cycle_year', 'report_cycle_month', 'language_code', 'partner_id', 'product_id']),
  transactions: new Set([
    'report_cycle_year',
    'report_cycle_month',
    'language_code',
    'partner_id',
    'product_id',
    'transaction_type',
    'time_zone',
  ]),
};
const MONTHS_KEPT = 24;

export type ReportName = 'summary' | 'transactions';

/** POST /LMPI/v3/reports/{name} (lmpi.md 2.2, 3.7, 3.8). */
export function makeReport(
  name: ReportName,
  lmpi: Msp['lmpi'],
  body: Buffer,
  context: { state: LmpiState; serverTime: number; fault: LmpiFault | null },
): Outcome {
  if (!context.state.mayReadReports) return refuse(403, 'Forbidden', 'The role may not read reports.');
  const asked = readBody(name, body, context.serverTime);
  if (isOutcome(asked)) return asked;
  const all = (name === 'summary' ? lmpi.summaries : lmpi.transactions)[asked.month] ?? [];
  const ofProduct = asked.productId
    ? lmpi.products.find(({ product_id }) => product_id.toLowerCase() === asked.productId)?.product_name
    : null;
  const chosen = asked.productId ? all.filter(({ product_name }) => product_name === ofProduct) : all;
  const rows = faulty(chosen, context.fault);
  return { status: 200, body: name === 'summary' ? { summary: rows } : { transaction: rows } };
}

function faulty<T>(rows: T[], fault: LmpiFault | null): T[] {
  if (fault === 'empty-report') return [];
  if (fault === 'partial-report') return rows.slice(0, Math.floor(rows.length / 2));
  return rows;
}

function readBody(
  name: ReportName,
  bytes: Buffer,
  serverTime: number,
): { month: string; productId: string | null } | Outcome {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString('utf8'));
  } catch {
    return badParameter('body', 'The body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return badParameter('body', 'The body is not an object.');
  for (const [field, value] of Object.entries(body)) {
    if (!KNOWN[name].has(field)) return badParameter(field, `${field} is not known.`);
    if (typeof value !== 'string') return badParameter(field, `The ${field} field must be a string.`);
  }
  const fields = body as Record<string, string>;
  const year = fields.report_cycle_year ?? '';
  if (!/^\d{4}$/.test(year))
    return badParameter('report_cycle_year', 'The report_cycle_year field is required.');
  const month = fields.report_cycle_month ?? '';
  if (!/^(0[1-9]|1[0-2])$/.test(month))
    return badParameter('report_cycle_month', 'The report_cycle_month field is required, two digits.');
  const now = new Date(serverTime);
  const age = (now.getUTCFullYear() - Number(year)) * 12 + now.getUTCMonth() + 1 - Number(month);
  if (age > MONTHS_KEPT) return badParameter('report_cycle_year', 'Reports are kept for two years.');
  if (age < 0) return badParameter('report_cycle_month', 'The month has not begun.');
  return { month: `${year}-${month}`, productId: fields.product_id?.toLowerCase() ?? null };
}
