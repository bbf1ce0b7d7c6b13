import { z } from 'zod';
import { type Month, monthLabel } from '@/lib/model/calendar';
import { count, looseText, text } from './fields';
import type { RowProblem, SummaryRow } from './types';

const required = text.refine((value) => value !== '', { message: 'is missing' });

const named = z.object({
  customer: required,
  city: text,
  state: text,
  product_name: required,
  service_plan: text,
  unit: text.transform((unit) => unit || 'Seats'),
});
const row = named
  .extend({ provisioned: count, used: count })
  .refine(({ provisioned, used }) => provisioned !== null || used !== null, {
    message: 'it reports neither used nor provisioned',
  });

const report = z.object({ summary: z.array(z.unknown()) });

/**
 * The rows of a summary report, strict out: a row without customer, without product, without any count, or with one
 * that is no count, is a problem and never 0. A named one of them stays all the same, as "not reported": without it its
 * customer would seem to have no row, which is 0. Null: not a summary report.
 */
export function readSummary(
  body: unknown,
  month: Month,
): { rows: SummaryRow[]; problems: RowProblem[] } | null {
  const parsed = report.safeParse(body);
  if (!parsed.success) return null;
  const rows: SummaryRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, raw] of parsed.data.summary.entries()) {
    const result = row.safeParse(raw);
    const names = named.safeParse(raw);
    if (names.success) {
      const { product_name, service_plan, ...rest } = names.data;
      const { provisioned = null, used = null } = result.data ?? {};
      rows.push({ index, productName: product_name, servicePlan: service_plan, ...rest, provisioned, used });
    }
    if (!result.success) {
      const place = `Row ${index + 1} of the ${monthLabel(month)} report`;
      const sentence = `${place}${nameOf(raw)} cannot be used: ${reasons(result.error)}.`;
      problems.push({ index, sentence, ...(names.success ? {} : ownerOf(raw)) });
    }
  }
  return { rows, problems };
}

const owner = z.object({ customer: required, city: looseText, state: looseText });

function ownerOf(raw: unknown): Pick<RowProblem, 'owner'> {
  const parsed = owner.safeParse(raw);
  return parsed.success ? { owner: parsed.data } : {};
}

function nameOf(raw: unknown): string {
  const names = z.object({ customer: text, product_name: text }).safeParse(raw);
  if (!names.success) return '';
  const known = [names.data.customer, names.data.product_name].filter((name) => name !== '');
  return known.length === 0 ? '' : ` (${known.map((name) => name.slice(0, 80)).join(', ')})`;
}

/** "customer is missing, used is "abc", which is not a count". */
export function reasons(error: z.ZodError): string {
  const said = error.issues.map((issue) => {
    const field = issue.path.join('.');
    if (field === '') return issue.code === 'custom' ? issue.message : 'it is not a record';
    return `${field} ${issue.code === 'custom' ? issue.message : 'is not readable'}`;
  });
  return said.join(', and ');
}
