import { ZERO } from '@/lib/model/decimal';
import { FailureError } from '@/lib/model/failure';
import { figure } from '@/lib/model/figure';
import type { PlannedLine, PushPlan } from '@/lib/model/push';
import { type CompanyFigures, companyFigures } from '@/lib/reconcile/company';
import { openBooks } from '../books';
import type { Context } from '../context';

/**
 * What was shown came from the mappings, the rules and the report of that moment. Throws FailureError `push.plan-old` where
 * another quantity is expected now: somebody changed one of them since, in another window too.
 */
export async function mustBeExpectedStill(
  context: Pick<Context, 'store' | 'now'>,
  { kind, lines }: PushPlan,
  itemIds: readonly string[],
): Promise<void> {
  if (kind !== 'push') return;
  const picked = new Set(itemIds);
  const wanted = lines.filter(({ id, expected }) => picked.has(id) && expected !== null);
  if (wanted.length === 0) return;
  const books = await openBooks(context);
  const figures = new Map<string, CompanyFigures>();
  for (const line of wanted) {
    const of = figures.get(line.companyId) ?? companyFigures(await books.ofCompany(line.companyId));
    figures.set(line.companyId, of);
    const { quantity } = of.expectedOf(line.productId);
    if (quantity !== line.expected) throw new FailureError(expectedElse(line, quantity));
  }
}

const expectedElse = (line: PlannedLine, now: PlannedLine['expected']) => ({
  code: 'push.plan-old',
  sentence: `${line.companyName}, ${line.productName}: ${
    now === null ? 'what to bill is not known any more' : `expected is ${figure(now)} now`
  }, and it was ${figure(line.expected ?? ZERO)} when the plan was made.`,
  nextStep: 'A mapping, a rule or the report was changed since: make the plan again.',
});
