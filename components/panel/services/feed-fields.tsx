import { useId } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import type { FeedDraft, RuleText, Sharing } from './draft';
import type { FeedFaults } from './read-draft';
import './feed-fields.css';

export interface FeedFieldsProps {
  feed: FeedDraft;
  /** Null: it is the only product, and nothing is shared. */
  sharing: Sharing | null;
  takesRest: boolean;
  faults: FeedFaults;
  /** The radio buttons of all products that could take the remainder. */
  restGroup: string;
  onChange: (change: Partial<FeedDraft>) => void;
  onTakeRest: () => void;
  onRemove: () => void;
}

const RULE_FIELDS: readonly { key: keyof RuleText; label: string; without: string; hint: string }[] = [
  { key: 'allowance', label: 'Allowance', without: '0', hint: 'are free' },
  { key: 'multiplier', label: 'Multiplier', without: '1', hint: 'times' },
  { key: 'minimum', label: 'Minimum', without: '0', hint: 'at least' },
];

/** In the place of the number that it does not have. */
const REST = { fixed: 'Takes what the numbers leave', percent: 'Takes what the percentages leave' };

export const productWords = ({ identifier }: Pick<FeedDraft, 'identifier'>): string =>
  identifier ?? 'Product not known at present';

/** One product of a service: its part of the count, then the rule of its own. */
export function FeedFields({ feed, sharing, takesRest, faults, restGroup, ...on }: FeedFieldsProps) {
  const id = useId();
  const isSplit = sharing === 'fixed' || sharing === 'percent';
  return (
    <fieldset class="rule-feed" data-product={feed.productId} aria-labelledby={id}>
      <div class="rule-feed-head">
        <p class="rule-feed-name" id={id}>
          {productWords(feed)}
        </p>
        {feed.description && <span class="rule-feed-description">{feed.description}</span>}
        <Button variant="quiet" icon="close" iconOnly onClick={on.onRemove}>
          {`Remove ${productWords(feed)}`}
        </Button>
      </div>
      {isSplit && (
        <div class="rule-feed-share">
          {takesRest ? (
            <p class="rule-feed-rest">{REST[sharing]}</p>
          ) : (
            <Field
              label="Takes"
              value={feed.part}
              onInput={(part) => on.onChange({ part })}
              error={faults.part}
              hint={sharing === 'fixed' ? 'per company' : '% per company'}
            />
          )}
          <label class="panel-tick">
            <input type="radio" name={restGroup} checked={takesRest} onChange={on.onTakeRest} />
            <span>Takes the remainder</span>
          </label>
        </div>
      )}
      <div class="rule-feed-numbers">
        {RULE_FIELDS.map(({ key, label, without, hint }) => (
          <Field
            key={key}
            label={label}
            value={feed.rule[key]}
            placeholder={without}
            hint={hint}
            error={faults[key]}
            onInput={(text) => on.onChange({ rule: { ...feed.rule, [key]: text } })}
          />
        ))}
      </div>
      <label class="panel-tick">
        <input
          type="checkbox"
          checked={feed.roundUp}
          onChange={({ currentTarget }) => on.onChange({ roundUp: currentTarget.checked })}
        />
        <span>Round up to whole units</span>
      </label>
    </fieldset>
  );
}
