import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ProductItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { Dialog } from '../dialog';
import { CheckLine } from './check-line';
import { type Draft, draftOf, withProduct } from './draft';
import type { FindProducts } from './find-products';
import { previewOf } from './preview';
import { ProductPicker } from './product-picker';
import { readDraft, type SoundFeed } from './read-draft';
import { RuleFields } from './rule-fields';
import { RuleFoot } from './rule-foot';
import { RuleResult } from './rule-result';
import { useSaveRule } from './use-save-rule';
import { useUsage } from './use-usage';
import { serviceName } from './words';
import './rule-editor.css';

interface EditorProps {
  item: VendorServiceItem;
  find: FindProducts;
  onClose: () => void;
}

const NO_FEEDS: readonly SoundFeed[] = [];

/** What a vendor service feeds, by which rule, and what comes of it for each company while it is written. */
export function RuleEditor({ item, find, onClose }: EditorProps) {
  const name = serviceName(item);
  // Until something is written it follows the service: what was just linked, here or in another tab, is in it too.
  const [written, setDraft] = useState<Draft | null>(null);
  const opened = useMemo(() => draftOf(item), [item]);
  const draft = written ?? opened;
  const [adding, setAdding] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const reading = useMemo(() => readDraft(draft), [draft]);
  const { usage, failure } = useUsage(item.id);
  const feeds = reading.feeds ?? NO_FEEDS;
  const preview = useMemo(
    () => usage && previewOf(usage.items, draft.basis, feeds),
    [usage, draft.basis, feeds],
  );
  const { save, busy, refused } = useSaveRule(item, onClose);
  const submit = () => {
    if (reading.feeds) save(draft.basis, reading.feeds);
    else focusFault(form.current);
  };
  const add = ({ id, identifier, description }: ProductItem) =>
    setDraft(withProduct(draft, { productId: id, identifier, description }));
  return (
    <>
      <Dialog title={`Rule of ${name}`} onClose={onClose}>
        <form
          ref={form}
          class="rule-editor"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <div class="rule-editor-sides">
            <RuleFields
              draft={draft}
              reading={reading}
              usage={usage}
              onDraft={setDraft}
              onAdd={() => setAdding(true)}
            />
            <RuleResult
              draft={draft}
              reading={reading}
              preview={preview}
              month={usage?.month ?? null}
              failure={failure}
              unit={item.unit}
            />
          </div>
          <RuleFoot busy={busy} isSound={reading.feeds !== null} refused={refused} onClose={onClose}>
            <CheckLine draft={draft} reading={reading} preview={preview} unit={item.unit} />
          </RuleFoot>
        </form>
      </Dialog>
      {adding && (
        <ProductPicker
          title={`Add a product to ${name}`}
          note="It shares in the count as the rule says."
          taken={new Set(draft.feeds.map(({ productId }) => productId))}
          find={find}
          onPick={async (product) => add(product)}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

/** The first field that says what is wrong; else what is about all of them. */
function focusFault(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const whole = form?.querySelector<HTMLElement>('[data-fault] input:checked, [data-fault] button');
  (wrong ?? whole)?.focus();
}
