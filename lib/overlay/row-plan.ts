import type { PageRow } from '@/lib/messaging/protocol';
import type { Badge } from '@/lib/model/badge';
import type { Decimal } from '@/lib/model/decimal';
import type { AgreementFigures, LineFigure } from '@/lib/model/figures';
import type { PageRecord, ReadRow } from '@/lib/psa/contract';
import type { Subject } from './badge';
import type { RowAnswer } from './row-source';

/** A badge to draw; `subject` undefined: its answer is still under way, null: there is nothing to say. */
export interface Planned {
  row: HTMLElement;
  cell: HTMLElement;
  key: string;
  subject: Subject | null | undefined;
}

type AnswerRows = (rows: PageRow[]) => (RowAnswer | undefined)[];

/** What each row gets: by its known line, else by what the row itself says. Pure. */
export function plan(
  rows: readonly ReadRow[],
  record: PageRecord,
  figures: AgreementFigures | null,
  answer: AnswerRows,
): Planned[] {
  const lines = new Map(figures?.lines.map((line) => [line.lineId, line]));
  const byContent: { planned: Planned; row: PageRow }[] = [];
  const planned = rows.map((row): Planned => {
    const line = row.lineId === null ? undefined : lines.get(row.lineId);
    const at: Planned = { row: row.row, cell: row.cell, key: keyOf(row), subject: null };
    if (line) at.subject = ofLine(line, row);
    else if (figures && (row.agreement === null || row.company === null)) at.subject = notFound(row);
    else byContent.push({ planned: at, row: rowOnItsOwn(row, figures ? null : record) });
    return at;
  });
  const answers = byContent.length > 0 ? answer(byContent.map(({ row }) => row)) : [];
  byContent.forEach(({ planned: at, row }, index) => {
    at.subject = ofAnswer(answers[index], row);
  });
  return planned;
}

/** What a row says: a recycled row with another key is another row. */
export const keyOf = (row: ReadRow): string => JSON.stringify([row.lineId, rowOnItsOwn(row, null)]);

function ofLine(line: LineFigure, row: ReadRow): Subject {
  const title = line.description || line.productIdentifier;
  const { badge, lineId, quantityBefore } = line;
  return { title, badge, stale: row.stale, pushed: shownBefore(row, quantityBefore), unplaced: [], lineId };
}

/** What the row shows, where that is what stood there before a push. */
const shownBefore = ({ stale, quantity }: Pick<ReadRow, 'stale' | 'quantity'>, before?: Decimal | null) =>
  stale && quantity === before ? quantity : null;

const NOT_FOUND = [
  {
    label: 'On record',
    value: 'no line for certain',
    source: 'If this row is new or has just been changed, press Sync now in the popup.',
  },
];

function notFound(row: ReadRow): Subject | null {
  const title = row.description ?? row.product;
  return title
    ? { title, badge: { ...noFigure('line not found'), trace: NOT_FOUND }, stale: false, unplaced: [] }
    : null;
}

function ofAnswer(answer: RowAnswer | undefined, row: PageRow): Subject | null | undefined {
  if (!answer) return undefined;
  if (!answer.badge) return null;
  const stale = answer.known !== null && row.quantity !== null && answer.known !== row.quantity;
  const title = row.description ?? row.product ?? row.agreement ?? '';
  const pushed = shownBefore({ stale, quantity: row.quantity }, answer.before);
  return { title, badge: answer.badge, stale, pushed, unplaced: [] };
}

/**
 * On one agreement's page the rows need not name what the whole page names. A page that tells its id is asked about by
 * it: where that is not known, what is known by its name is another agreement (an Autotask contract of another type).
 */
function rowOnItsOwn(row: ReadRow, record: PageRecord | null): PageRow {
  const name = record?.recordId == null ? record?.names[0] : undefined;
  return {
    company: row.company ?? record?.companyName ?? null,
    agreement: row.agreement ?? name ?? null,
    product: row.product,
    description: row.description,
    quantity: row.quantity,
    effective: row.effective,
    cancelled: row.cancelled,
  };
}

const noFigure = (reason: string): Badge => ({
  state: 'unknown',
  used: null,
  billed: null,
  variance: null,
  basis: 'used',
  ruled: false,
  unit: '',
  month: null,
  provisional: false,
  reason,
  groupedLines: 1,
  groupedAgreements: 1,
  comparedWith: 'record',
  trace: [],
});
