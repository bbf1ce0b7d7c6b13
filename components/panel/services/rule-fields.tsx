import { useId, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { useKeptFocus } from '@/components/shared/use-kept-focus';
import { BasisFields } from './basis-fields';
import { type Draft, withFeed, withoutProduct, withSharing } from './draft';
import { FeedFields } from './feed-fields';
import { previewOf } from './preview';
import type { DraftReading } from './read-draft';
import { SharingFields } from './sharing-fields';
import type { Usage } from './use-usage';

interface FieldsProps {
  draft: Draft;
  reading: DraftReading;
  usage: Usage | null;
  onDraft: (draft: Draft) => void;
  onAdd: () => void;
}

const NO_FAULTS = {};

/** The writing half of the rule editor: what is billed, how products share it, and each product's own rule. */
export function RuleFields({ draft, reading, usage, onDraft, onAdd }: FieldsProps) {
  const rest = useId();
  const box = useRef<HTMLDivElement>(null);
  const several = draft.feeds.length > 1;
  useKeptFocus(box, () => box.current?.querySelector<HTMLElement>('[data-add] button') ?? null);
  return (
    <div class="rule-editor-fields" ref={box}>
      <BasisFields
        basis={draft.basis}
        fallback={usage && fallbackWords(usage, draft)}
        onBasis={(basis) => onDraft({ ...draft, basis })}
      />
      {several && (
        <SharingFields
          sharing={draft.sharing}
          fault={reading.fault}
          onSharing={(sharing) => onDraft(withSharing(draft, sharing))}
        />
      )}
      {draft.feeds.map((feed) => (
        <FeedFields
          key={feed.productId}
          feed={feed}
          sharing={several ? draft.sharing : null}
          takesRest={draft.rest === feed.productId}
          faults={reading.faults.get(feed.productId) ?? NO_FAULTS}
          restGroup={rest}
          onChange={(change) => onDraft(withFeed(draft, feed.productId, change))}
          onTakeRest={() => onDraft({ ...draft, rest: feed.productId })}
          onRemove={() => onDraft(withoutProduct(draft, feed.productId))}
        />
      ))}
      <div data-add data-fault={draft.feeds.length === 0 || undefined}>
        <Button onClick={onAdd}>Add a product</Button>
      </div>
    </div>
  );
}

/** "Used is not reported for 3 companies: their provisioned count stands in." Null where everything is reported. */
function fallbackWords(usage: Usage, { basis }: Draft): string | null {
  const { fellBack } = previewOf(usage.items, basis, []);
  if (fellBack === 0) return null;
  const companies = counted(fellBack, 'company', 'companies');
  if (basis === 'higher') return `For ${companies} only one of the two is reported, and that one counts.`;
  const other = basis === 'used' ? 'provisioned' : 'used';
  return `It is not reported for ${companies}: there the ${other} figure counts.`;
}
