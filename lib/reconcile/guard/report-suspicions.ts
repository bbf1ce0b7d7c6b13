import { monthLabel } from '@/lib/model/calendar';
import { compare, type Decimal, ZERO } from '@/lib/model/decimal';
import { counted, figure } from '@/lib/model/figure';
import type { GuardDecision } from '@/lib/model/report-guard';
import type { AccountSeen, GuardHistory, MonthSeen } from './history';
import { atZero, atZeroOfService, gone } from './losses';
import { areManyLost, isFarSmaller, referenceOf } from './reference';
import { type Suspicion, suspicion } from './suspicion';

const ASK =
  'Start a sync later, or ask Trend Micro. If the report is right, confirm it; until then nothing is done to many at once.';

/** Of the report of the last month. */
export function reportSuspicions({
  months,
  decisions,
}: Pick<GuardHistory, 'months' | 'decisions'>): Suspicion[] {
  const now = months.at(-1);
  if (!now) return [];
  if (now.rowCount === 0) return emptyReport(months.slice(0, -1), now, decisions);
  const before = referenceOf(months, decisions);
  if (!before) return [];
  const lost = areManyLost(months, before, gone) ? gone(before, now).lost : [];
  const found = [goneFrom(before, now, lost, decisions), atZeroIn(months, before, now, decisions)];
  const explained = lost.reduce((rows, id) => rows + (before.accounts.get(id)?.rows ?? 0), 0);
  if (isFarSmaller(months, before, explained)) found.push(smallerThan(before, now, decisions));
  return found.filter((one) => one !== null);
}

/** Where every report before was empty too, there is nothing to be missed. */
function emptyReport(
  earlier: readonly MonthSeen[],
  { month }: MonthSeen,
  decisions: readonly GuardDecision[],
): Suspicion[] {
  const before = earlier.findLast(({ rowCount }) => rowCount > 0);
  if (!before && earlier.length > 0) return [];
  const sentence = `The report of ${monthLabel(month)} has no rows at all.`;
  const evidence = before
    ? [`${rowsIn(before)}, none in ${monthLabel(month)}`]
    : ['There is no earlier report.'];
  return [suspicion({ kind: 'empty report', month, by: [], sentence, nextStep: ASK, evidence }, decisions)];
}

const smallerThan = (before: MonthSeen, now: MonthSeen, decisions: readonly GuardDecision[]): Suspicion =>
  suspicion(
    {
      kind: 'report far smaller',
      month: now.month,
      by: [now.rowCount, before.rowCount],
      sentence: `The report of ${monthLabel(now.month)} has ${rows(now.rowCount)}, ${number(before.rowCount - now.rowCount)} fewer than that of ${monthLabel(before.month)}.`,
      nextStep: ASK,
      evidence: [`${rowsIn(before)}, ${number(now.rowCount)} in ${monthLabel(now.month)}`],
    },
    decisions,
  );

function goneFrom(
  before: MonthSeen,
  now: MonthSeen,
  lost: string[],
  decisions: readonly GuardDecision[],
): Suspicion | null {
  if (lost.length === 0) return null;
  const [then, month] = [monthLabel(before.month), monthLabel(now.month)];
  return suspicion(
    {
      kind: 'accounts gone',
      month: now.month,
      by: lost,
      sentence: `${number(lost.length)} of the ${number(before.accounts.size)} vendor accounts of ${then} are not in the report of ${month}.`,
      nextStep: ASK,
      evidence: largestFirst(before, lost).map(
        ({ name, total }) => `${name}: ${said(total)} in ${then}, no row in ${month}`,
      ),
      accountIds: lost,
    },
    decisions,
  );
}

function atZeroIn(
  months: readonly MonthSeen[],
  before: MonthSeen,
  now: MonthSeen,
  decisions: readonly GuardDecision[],
): Suspicion | null {
  const all = areManyLost(months, before, atZero) ? atZero(before, now).lost : [];
  const ofServices = [...atZeroOfService(before, now).values()].flat();
  const lost = [...new Set([...all, ...ofServices])];
  if (lost.length === 0) return null;
  const [then, month] = [monthLabel(before.month), monthLabel(now.month)];
  return suspicion(
    {
      kind: 'accounts at zero',
      month: now.month,
      by: lost,
      sentence: `${number(lost.length)} vendor accounts dropped to 0 at once in the report of ${month}.`,
      nextStep: ASK,
      evidence: largestFirst(before, lost).map(({ id, name, total }) => {
        const left = now.accounts.get(id)?.total ?? ZERO;
        return `${name}: ${said(total)} in ${then}, ${figure(left)} in ${month}`;
      }),
      accountIds: lost,
    },
    decisions,
  );
}

const NOTHING: AccountSeen = { name: '', counts: new Map(), total: null, rows: 0 };

interface Former {
  id: string;
  name: string;
  total: Decimal | null;
}

function largestFirst({ accounts }: MonthSeen, ids: readonly string[]): Former[] {
  const former = ids.map((id): Former => {
    const account = accounts.get(id) ?? NOTHING;
    return { id, name: account.name, total: account.total };
  });
  const size = ({ total }: Former): Decimal => total ?? ('0' as Decimal);
  return former.sort((a, b) => compare(size(b), size(a)) || a.name.localeCompare(b.name, 'en'));
}

const rows = (count: number): string => counted(count, 'row');
const rowsIn = ({ rowCount, month }: MonthSeen): string => `${rows(rowCount)} in ${monthLabel(month)}`;
const number = (count: number): string => figure(String(count) as Decimal);
const said = (total: Decimal | null): string => (total === null ? 'not reported' : figure(total));
