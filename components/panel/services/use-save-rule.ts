import { useState } from 'preact/hooks';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Basis, Share } from '@/lib/model/records';
import { useMapping } from '../use-mapping';
import type { SoundFeed } from './read-draft';
import { BASIS_WORDS, serviceName } from './words';

/** Keeps what changed of a service's basis and feeds, in one step that one undo takes back. */
export function useSaveRule(item: VendorServiceItem, onSaved: () => void) {
  const change = useMapping();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  async function keep(basis: Basis, feeds: readonly SoundFeed[]): Promise<void> {
    const wanted = feeds.map(bare);
    const isBasisNew = basis !== item.basis;
    if (JSON.stringify(wanted) !== JSON.stringify(item.feeds.map(bare))) {
      const input = { serviceId: item.id, feeds: wanted, ...(isBasisNew ? { basis } : {}) };
      await change('service.feeds', input, `The rule of ${serviceName(item)} is saved`);
    } else if (isBasisNew) {
      const billed = `${BASIS_WORDS[basis]} is billed for ${serviceName(item)}`;
      await change('service.basis', { serviceId: item.id, basis }, billed);
    }
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
