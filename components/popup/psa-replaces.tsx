import { useId } from 'preact/hooks';
import { Icon } from '@/components/shared/icon';
import { Notice } from '@/components/shared/notice';
import type { PsaKind } from '@/lib/model/records';
import { SYSTEMS } from '@/lib/psa/systems';
import './psa-choice.css';

interface PsaReplacesProps {
  /** The one that is connected, or was the last. */
  old: PsaKind;
  connected: boolean;
  chosen: PsaKind;
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
  /** It was tried without. */
  missing: boolean;
}

/** One PSA at a time: what goes when another one comes, said and agreed to before the click. */
export function PsaReplaces({ old, connected, chosen, agreed, onAgree, missing }: PsaReplacesProps) {
  const id = useId();
  const { name } = SYSTEMS[old];
  const next = SYSTEMS[chosen].name;
  return (
    <>
      <Notice tone="warn" id={id}>
        {warning({ old, connected, chosen })}
      </Notice>
      <div class="popup-agree">
        <label>
          <input
            type="checkbox"
            checked={agreed}
            aria-invalid={missing || undefined}
            aria-describedby={missing ? `${id}-error` : id}
            onChange={({ currentTarget }) => onAgree(currentTarget.checked)}
          />
          <span>
            {old === chosen ? `Erase the mappings to the other ${name}` : `Replace ${name} with ${next}`}
          </span>
        </label>
        {missing && (
          <p class="sc-field-error" id={`${id}-error`}>
            <Icon name="failed" />
            {old === chosen ? 'Tick this to go on.' : `Tick this to go on, or choose ${name} above.`}
          </p>
        )}
      </div>
    </>
  );
}

function warning({ old, connected, chosen }: Pick<PsaReplacesProps, 'old' | 'connected' | 'chosen'>): string {
  const { name, words } = SYSTEMS[old];
  const next = SYSTEMS[chosen].name;
  if (old === chosen)
    return `Connecting another ${name} erases here what was read from the one before and every mapping to its companies and ${words.products}; what you excluded stays excluded. Nothing changes in ${name}.`;
  if (connected)
    return `Connecting ${next} replaces ${name}. The keys of ${name}, what was read with them and every mapping to its companies and ${words.products} are erased here; what you excluded stays excluded. Nothing changes in ${name}.`;
  return `The mappings are about ${name}, which was connected before. Connecting ${next} erases them here; what you excluded stays excluded.`;
}
