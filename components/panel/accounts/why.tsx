import { useCallback, useId, useRef, useState } from 'preact/hooks';
import { usePopup } from '@/components/shared/use-popup';
import type { Candidate } from '@/lib/matching/contract';
import type { CompanyItem } from '@/lib/messaging/protocol';
import { EvidenceList } from './evidence';
import { placeOfCompany } from './names';
import './why.css';

export interface KnownCandidate {
  candidate: Candidate;
  company: CompanyItem;
}

interface WhyProps {
  /** The account's name in full. */
  name: string;
  candidates: readonly KnownCandidate[];
}

/** Why the best company is suggested, beside the others that were thought of. */
export function Why({ name, candidates }: WhyProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback((focus: boolean) => {
    if (focus) button.current?.focus({ preventScroll: true });
    setOpen(false);
  }, []);
  return (
    <span class="why">
      <button
        ref={button}
        type="button"
        class="why-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        Why?<span class="sc-hidden"> The likely companies of {name}</span>
      </button>
      {open && <Reasons id={id} button={button} candidates={candidates} onClose={close} />}
    </span>
  );
}

interface ReasonsProps extends Omit<WhyProps, 'name'> {
  id: string;
  button: { current: HTMLButtonElement | null };
  onClose: (focus: boolean) => void;
}

function Reasons({ id, button, candidates, onClose }: ReasonsProps) {
  const box = useRef<HTMLDivElement>(null);
  usePopup(box, button, onClose);
  return (
    <div id={id} ref={box} class="why-box" popover="manual">
      <ol>
        {candidates.map(({ candidate, company }) => (
          <li key={company.id}>
            <p class="why-name">{company.name}</p>
            <p class="why-place">{placeOfCompany(company) || 'no place given'}</p>
            <EvidenceList candidate={candidate} />
          </li>
        ))}
      </ol>
    </div>
  );
}
