import { Icon } from '@/components/shared/icon';
import type { Candidate, Evidence } from '@/lib/matching/contract';
import './evidence.css';

/** Who else fits comes first, for it asks for a decision; then what agrees, then what does not. */
const rank = ({ field, favours }: Evidence): number => (field === 'rival' ? 0 : favours === 'same' ? 1 : 2);

const inOrder = ({ evidence }: Candidate): Evidence[] => [...evidence].sort((a, b) => rank(a) - rank(b));

/** The reasons in a line: "same postcode · legal form differs": a reason may have commas of its own. */
export const evidenceLine = (candidate: Candidate): string =>
  inOrder(candidate)
    .map(({ text }) => text)
    .join(' · ');

/** The reasons as a short list, each with what it speaks for. */
export const EvidenceList = ({ candidate }: { candidate: Candidate }) => (
  <ul class="evidence">
    {inOrder(candidate).map(({ field, favours, text }) => (
      <li key={`${field} ${text}`} data-favours={favours}>
        <Icon name={favours === 'same' ? 'tick' : 'close'} />
        <span>
          <span class="sc-hidden">{favours === 'same' ? 'For: ' : 'Against: '}</span>
          {text}
        </span>
      </li>
    ))}
  </ul>
);
