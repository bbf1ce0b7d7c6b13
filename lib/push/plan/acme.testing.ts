import { agreement, feed, line, product, serviceMapping } from '@/lib/reconcile/book.testing';
import { sceneOf } from './scene.testing';

/** 42 are expected of Acme's one product; its row bills 40. Ids that the PSA has, because its requests are described. */
export const at = (id: number, change: Parameters<typeof line>[0] = {}) =>
  line({ id: `connectwise:${id}`, agreementId: 'connectwise:1', ...change });
export const managed = agreement({ id: 'connectwise:1' });
export const P = 'connectwise:7';
export const own = { productId: P };
const mapped = [serviceMapping({ feeds: [feed(P)] })];
export const scene = (
  lines = [at(1, own)],
  change: Parameters<typeof sceneOf>[0] = {},
  kind: 'rows' | 'periods' = 'rows',
) => {
  const made = sceneOf(
    {
      agreements: [managed],
      linesReadAt: new Map([[managed.id, 0]]),
      serviceMappings: mapped,
      lines,
      ...change,
    },
    kind,
  );
  const of = { productId: P, product: product({ id: P }) };
  return { ...made, plan: (more: Parameters<typeof made.plan>[0] = {}) => made.plan({ ...of, ...more }) };
};
export const quantities = (plan: ReturnType<ReturnType<typeof scene>['plan']>) =>
  plan.options.map(({ lineId, label, oldQuantity, newQuantity }) => [
    lineId,
    label,
    oldQuantity,
    newQuantity,
  ]);
