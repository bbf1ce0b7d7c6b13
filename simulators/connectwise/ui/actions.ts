import type { Msp } from '../../msp/types';
import { type GridRow, rowsOf } from './rows';
import { nameOf } from './values';

export interface ActionReply {
  status: number;
  body: unknown;
}

interface ListPayload {
  multilineName: string;
  activePage: number;
  maxResult: number;
  multilineUserParams: { paramKey: string; paramValue: string }[];
  /** Filters by English column label; the row must contain the text. */
  columns: { label: string; filter: string }[];
}

/**
 * Answers `…/actionprocessor/{Module}/{Action}.rails` (connectwise.md 3). The form field `actionMessage` is JSON
 * whose `payload` is JSON again.
 */
export function act(msp: Msp, path: string, form: string): ActionReply {
  const action = /\/actionprocessor\/(\w+)\/(\w+)\.rails$/.exec(path)?.[2] ?? '';
  const payload = payloadOf(form);
  if (payload === null) return failed('The action message cannot be read.');
  if (action.startsWith('GetMultilineDataAction_'))
    return list(msp, action.slice(23), payload as unknown as ListPayload);
  if (action === 'GetRecordViewAction') return view(msp, payload);
  return failed(`Unknown action ${action}.`, 404);
}

function list(msp: Msp, name: string, payload: ListPayload): ActionReply {
  if (payload.multilineName !== name) return failed('The list is not the one of the address.');
  const id = Number(
    payload.multilineUserParams.find((param) => /RecID$/.test(param.paramKey))?.paramValue ?? 0,
  );
  const children = payload.multilineUserParams.some(
    (param) => param.paramKey === 'Include_Children' && param.paramValue === 'true',
  );
  const filters = payload.columns.filter((column) => column.filter !== '');
  const rows = rowsOf(msp.connectwise, msp.today, name, id, children).filter((row) =>
    filters.every((column) => contains(row, column.label, column.filter)),
  );
  const size = payload.maxResult > 0 ? payload.maxResult : Math.max(1, rows.length);
  const start = (payload.activePage - 1) * size;
  return done({
    totalCount: rows.length,
    activePage: payload.activePage,
    multilineRows: rows.slice(start, start + size).map((row) => ({ row: JSON.stringify(row) })),
  });
}

const contains = (row: GridRow, label: string, filter: string): boolean =>
  String(row.values[label] ?? '')
    .toLowerCase()
    .includes(filter.toLowerCase());

/** What the banner and the header fields of a record say. */
function view(msp: Msp, payload: Record<string, unknown>): ActionReply {
  const { agreements, additions, catalog } = msp.connectwise;
  const id = Number(payload.recordId);
  if (payload.screen === 'addition') {
    const found = Object.values(additions)
      .flat()
      .find((addition) => addition.id === id);
    return found
      ? done({ viewModel: { id, name: String(found.description), company: '' } })
      : failed('No record.', 404);
  }
  if (payload.screen === 'catalog') {
    const item = catalog.find((candidate) => candidate.id === id);
    return done({ viewModel: { id, name: item ? String(item.description) : '', company: '' } });
  }
  const agreement = agreements.find((candidate) => candidate.id === id);
  if (!agreement)
    return id === 0 ? done({ viewModel: { id, name: '', company: '' } }) : failed('No record.', 404);
  const company = nameOf(agreement.company);
  const own = payload.screen === 'agreement' || payload.screen === 'additions';
  return done({
    viewModel: {
      id,
      name: own ? String(agreement.name) : company,
      company,
      type: nameOf(agreement.type),
      status: agreement.agreementStatus,
      startDate: String(agreement.startDate ?? '').slice(0, 10),
      billingCycle: nameOf(agreement.billingCycle),
      nextInvoiceDate: String(agreement.nextInvoiceDate ?? '').slice(0, 10),
      billAmount: String(agreement.billAmount ?? ''),
    },
  });
}

function payloadOf(form: string): Record<string, unknown> | null {
  try {
    const message = JSON.parse(new URLSearchParams(form).get('actionMessage') ?? '') as { payload: string };
    return JSON.parse(message.payload) as Record<string, unknown>;
  } catch {
    return null;
  }
}

const done = (action: unknown): ActionReply => ({
  status: 200,
  body: { success: true, error: null, data: { isSuccess: true, error: null, action } },
});
const failed = (error: string, status = 200): ActionReply => ({
  status,
  body: { success: false, error, data: null },
});
