import type { Input } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import type { ProductFeed, ServiceMapping, VendorService } from '@/lib/model/records';
import { NO_RULE, ruleFault } from '@/lib/model/rule';
import { feedsFault, nextShare, withoutShare } from '@/lib/model/split';
import type { Context } from '../context';
import { unsound } from './accounts';
import { decide, gone } from './decide';

type Live = Pick<ServiceMapping, 'id' | 'feeds' | 'basis' | 'excluded' | 'deletedAt'>;
interface Made {
  label: string;
  change: Partial<Live>;
}

/** What a person does to vendor services. Every one can be undone. Throws FailureError `mapping.gone`. */
export const linkService = (
  context: Context,
  { serviceId, productId }: Input<'service.link'>,
): Promise<void> =>
  changeService(context, serviceId, async ({ feeds }, name) => {
    const { identifier } = await productOf(context, productId);
    const feed = { productId, name: identifier, share: nextShare(feeds), rule: NO_RULE };
    const known = feeds.some((one) => one.productId === productId);
    return {
      label: `Linked ${name} to ${identifier}`,
      change: { feeds: known ? feeds : [...feeds, feed], excluded: null },
    };
  });

export const unlinkService = (
  context: Context,
  { serviceId, productId }: Input<'service.unlink'>,
): Promise<void> =>
  changeService(context, serviceId, async (before, name) => {
    if (!before.feeds.some((feed) => feed.productId === productId)) return null;
    const feeds = withoutShare(before.feeds, (feed) => feed.productId === productId);
    const product = before.feeds.find((feed) => feed.productId === productId)?.name ?? 'a product';
    return {
      label: `Unlinked ${name} from ${product}`,
      change: { feeds, deletedAt: feeds.length === 0 ? context.now() : null },
    };
  });

export const excludeService = (
  context: Context,
  { serviceId, reason }: Input<'service.exclude'>,
): Promise<void> =>
  changeService(context, serviceId, async ({ excluded }, name) => {
    if (reason !== null) return { label: `Excluded ${name}`, change: { excluded: reason, feeds: [] } };
    if (excluded === null) return null;
    return { label: `Brought back ${name}`, change: { excluded: null, deletedAt: context.now() } };
  });

export const setBasis = (context: Context, { serviceId, basis }: Input<'service.basis'>): Promise<void> =>
  changeService(context, serviceId, async (_before, name) => ({
    label: `Changed what is billed for ${name}`,
    change: { basis },
  }));

/** Throws FailureError `mapping.split` or `mapping.rule`. */
export const setFeeds = (
  context: Context,
  { serviceId, feeds, basis }: Input<'service.feeds'>,
): Promise<void> =>
  changeService(context, serviceId, async (before, name) => {
    const fault = feeds.length > 1 ? feedsFault(feeds) : null;
    if (fault) throw unsound(fault);
    for (const { rule } of feeds) {
      const sentence = ruleFault(rule);
      if (sentence) throw new FailureError({ code: 'mapping.rule', sentence, nextStep: 'Change the rule.' });
    }
    const made = await Promise.all(
      feeds.map(async ({ productId, share, rule }): Promise<ProductFeed> => {
        const { identifier } = await productOf(context, productId);
        return { productId, name: identifier, share: feeds.length === 1 ? { kind: 'all' } : share, rule };
      }),
    );
    return {
      label: `Changed the rule of ${name}`,
      change: { feeds: made, excluded: null, basis: basis ?? before.basis },
    };
  });

/** `change` gives null where another page was quicker, and there is nothing left to take back. */
async function changeService(
  context: Context,
  serviceId: string,
  change: (before: Live, name: string) => Promise<Made | null>,
): Promise<void> {
  const { store } = context;
  await decide(context, async () => {
    const service = await store.vendorServices.get(serviceId);
    if (!service) throw gone();
    const known = await store.serviceMappings.get(serviceId);
    const blank: Live = {
      id: serviceId,
      feeds: [],
      // A basis that was chosen holds through unlinking and linking again.
      basis: known?.basis ?? 'used',
      excluded: null,
      deletedAt: null,
    };
    const before = known && known.deletedAt === null ? known : blank;
    const made = await change(before, serviceName(service));
    if (made === null) return null;
    return { label: made.label, services: [{ ...before, ...made.change }] };
  });
}

export const serviceName = ({
  productName,
  servicePlan,
}: Pick<VendorService, 'productName' | 'servicePlan'>): string =>
  [productName, servicePlan].filter(Boolean).join(' · ');

async function productOf({ store }: Context, productId: string) {
  const product = await store.products.get(productId);
  if (!product) throw gone();
  return product;
}
