import { type Day, dayLabel, type Month, monthLabel, today } from '@/lib/model/calendar';
import type { Decision, Finding } from '@/lib/model/finding';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { perMonth } from '@/lib/model/money';
import { moment } from './moment';
import type { ExportColumn, ExportTable } from './table';

/** A finding as the review knows it; what it knows beyond this is not taken along. */
export interface ExportedFinding extends Finding {
  state: 'open' | 'accepted' | 'snoozed' | 'resolved';
  decision: Decision;
  firstSeenAt: number;
}

/** What the list is. */
export interface FindingsFacts {
  /** What was shown, in words: "Open, worth 100.00 a month or more, search 'acme'". */
  view: string;
  month: Month;
  day: Day;
  /** ms since the epoch, both; the report's is null where there is none. */
  madeAt: number;
  reportFetchedAt: number | null;
}

const COLUMNS = [
  { key: 'company', label: 'Company', kind: 'text' },
  { key: 'product', label: 'Product', kind: 'text' },
  { key: 'about', label: 'About', kind: 'text' },
  { key: 'agreement', label: 'Agreement', kind: 'text' },
  { key: 'agreementType', label: 'Agreement type', kind: 'text' },
  { key: 'class', label: 'Class', kind: 'text' },
  { key: 'used', label: 'Used', kind: 'number' },
  { key: 'provisioned', label: 'Provisioned', kind: 'number' },
  { key: 'expected', label: 'Expected', kind: 'number' },
  { key: 'billed', label: 'Billed', kind: 'number' },
  { key: 'difference', label: 'Difference', kind: 'number' },
  { key: 'unit', label: 'Unit', kind: 'text' },
  { key: 'unitPrice', label: 'Unit price', kind: 'money' },
  { key: 'perCycle', label: 'Worth a cycle', kind: 'money' },
  { key: 'perMonth', label: 'Worth a month', kind: 'money' },
  { key: 'perYear', label: 'Worth a year', kind: 'money' },
  { key: 'month', label: 'Month', kind: 'text' },
  { key: 'state', label: 'State', kind: 'text' },
  { key: 'snoozedUntil', label: 'Snoozed until', kind: 'day' },
  { key: 'reason', label: 'Reason', kind: 'text' },
  { key: 'since', label: 'Found since', kind: 'day' },
  { key: 'why', label: 'Why', kind: 'text' },
] as const satisfies readonly ExportColumn[];
export type FindingsColumn = (typeof COLUMNS)[number]['key'];

const STATE_WORDS: Record<ExportedFinding['state'], string> = {
  open: 'Open',
  accepted: 'Mine to fix',
  snoozed: 'Snoozed',
  resolved: 'Resolved',
};

/** The findings in the order given, a row each, with every number as it is: nothing rounded but the month's worth. */
export function findingsTable(
  items: readonly ExportedFinding[],
  facts: FindingsFacts,
): ExportTable<FindingsColumn> {
  return {
    name: `Findings ${monthLabel(facts.month)}`,
    columns: COLUMNS,
    rows: items.map(rowOf),
    about: [
      ['What', 'Findings: what customers used beside what they are billed'],
      ['Shown', facts.view],
      ['Findings', String(items.length)],
      ['Usage of', monthLabel(facts.month)],
      ['Report fetched', facts.reportFetchedAt === null ? 'Never' : moment(facts.reportFetchedAt)],
      ['Billed on', dayLabel(facts.day)],
      ['Made', moment(facts.madeAt)],
      ['Difference', 'Expected less billed. Positive: under-billed. Negative: over-billed.'],
      ['Worth', 'Difference times unit price of the line that would change. No currency is known.'],
    ],
  };
}

function rowOf(item: ExportedFinding): ExportTable<FindingsColumn>['rows'][number] {
  const snooze = item.decision.kind === 'snoozed' ? item.decision : null;
  return {
    company: item.companyName,
    product: item.productName,
    about: item.subject,
    agreement: item.agreementName,
    agreementType: item.agreementType,
    class: CLASS_FACTS[item.class].label,
    used: item.used,
    provisioned: item.provisioned,
    expected: item.expected,
    billed: item.billed,
    difference: item.variance,
    unit: item.unit,
    unitPrice: item.unitPrice,
    perCycle: item.money,
    perMonth: item.moneyPerYear === null ? null : perMonth([item.moneyPerYear]),
    perYear: item.moneyPerYear,
    month: monthLabel(item.month) + (item.provisional ? ', provisional' : ''),
    state: STATE_WORDS[item.state],
    snoozedUntil: snooze?.until ?? null,
    reason: snooze?.reason ?? null,
    since: today(new Date(item.firstSeenAt)),
    why: item.sentence,
  };
}
