import { Icon } from '@/components/shared/icon';
import type { Candidate } from '@/lib/matching/contract';
import './evidence.css';

/** The reasons in a line: "same postcode, legal form differs". */
export const evidenceLine = ({ evidence }: Candidate): string => evidence.map(({ text }) => text).join(', ');

/** The reasons as a short list, each with what it speaks for. */
export const EvidenceList = ({ candidate }: { candidate: Candidate }) => (
  <ul class="evidence">
    {candidate.evidence.map(({ field, favours, text }) => (
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
