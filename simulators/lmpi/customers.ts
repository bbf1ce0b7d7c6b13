import type { LmpiCustomer } from '../msp/types';
import { badParameter, isOutcome, type Outcome } from './outcome';
import type { LmpiState } from './state';

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const KNOWN = new Set(['created_start', 'created_end', 'page', 'limit']);
const NAMES = ['created_start', 'created_end'] as const;
const DAY = 86_400_000;

/** GET /LMPI/v3/customers (lmpi.md 2.1, 2.2, 3.1): bounds are exclusive, pages count from 1. */
export function listCustomers(customers: LmpiCustomer[], query: URLSearchParams, state: LmpiState): Outcome {
  for (const name of query.keys()) if (!KNOWN.has(name)) return badParameter(name, `${name} is not known.`);
  const asked = readWindow(query, NAMES, state.customerWindowDays);
  if (isOutcome(asked)) return asked;
  const { start, end, page, limit } = asked;
  const found = customers.filter(({ created }) => Date.parse(created) > start && Date.parse(created) < end);
  const items = found.slice((page - 1) * limit, page * limit).map(({ created: _, ...sent }) => sent);
  return { status: 200, body: { paging: { total: found.length, limit, page }, customers: items } };
}

export interface Window {
  /** ms since the epoch; what lies strictly between the two is asked for. */
  start: number;
  end: number;
  page: number;
  limit: number;
}

/** The dates under these names, and the page. `days`: the longest window; null: any. */
export function readWindow(
  query: URLSearchParams,
  names: readonly [start: string, end: string],
  days: number | null,
): Window | Outcome {
  const times: number[] = [];
  for (const name of names) {
    const text = query.get(name);
    if (text === null) return badParameter(name, `The ${name} field is required.`);
    const time = DATE.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time)) return badParameter(name, `The ${name} field is not a date.`);
    times.push(time);
  }
  const [start = 0, end = 0] = times;
  if (start >= end) return badParameter(names[1], 'The end is not after the start.');
  if (days !== null && end - start > days * DAY) return badParameter(names[1], 'The period is too long.');
  const page = whole(query.get('page') ?? '1');
  if (page === null || page < 1) return badParameter('page', 'The page field must be at least 1.');
  const limit = whole(query.get('limit') ?? '25');
  if (limit === null || limit < 1 || limit > 100)
    return badParameter('limit', 'The limit field must be between 1 and 100.');
  return { start, end, page, limit };
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);
