import { useRef, useState } from 'preact/hooks';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Basis, Share } from '@/lib/model/records';
import { useMapping } from '../use-mapping';
import type { SoundFeed } from './read-draft';
import { BASIS_WORDS, serviceName } from './words';

/** Keeps a service's basis and feeds, each only where it changed. */
export function useSaveRule(item: VendorServiceItem, onSaved: () => void) {
  const change = useMapping();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  // After a refusal half of it may have been kept.
  const kept = useRef(keptOf(item));
  if (kept.current.item !== item) kept.current = keptOf(item);
  async function keep(basis: Basis, feeds: readonly SoundFeed[]): Promise<void> {
    const outcome = `The rule of ${serviceName(item)} is saved`;
    if (basis !== kept.current.basis) {
      const billed = `${BASIS_WORDS[basis]} is billed for ${serviceName(item)}`;
      await change('service.basis', { serviceId: item.id, basis }, billed);
      kept.current.basis = basis;
    }
    const wanted = feeds.map(bare);
    if (JSON.stringify(wanted) === kept.current.feeds) return;
    await change('service.feeds', { serviceId: item.id, feeds: wanted }, outcome);
  }
  const save = (basis: Basis, feeds: readonly SoundFeed[]): void => {
    if (busy) return;
    setBusy(true);
    keep(basis, feeds).then(onSaved, (thrown: unknown) => {
      setBusy(false);
      setRefused(failureOf(thrown));
    });
  };
  return { save, busy, refused };
}

const keptOf = (item: VendorServiceItem) => ({
  item,
  basis: item.basis,
  feeds: JSON.stringify(item.feeds.map(bare)),
});

/** The same parts in the same order, so that equal ones can be told. */
const bare = ({ productId, share, rule }: SoundFeed): SoundFeed => ({
  productId,
  share: bareShare(share),
  rule: {
    allowance: rule.allowance,
    multiplier: rule.multiplier,
    minimum: rule.minimum,
    roundUp: rule.roundUp,
  },
});

function bareShare(share: Share): Share {
  if (share.kind === 'fixed') return { kind: 'fixed', count: share.count };
  return share.kind === 'percent' ? { kind: 'percent', percent: share.percent } : { kind: share.kind };
}
