import type { Basis } from '@/lib/model/records';
import { Choices } from './choices';
import { BASIS_WORDS } from './words';

const HINTS: Record<Basis, string> = {
  used: 'What was in use in the month.',
  provisioned: 'What was handed out, used or not.',
  higher: 'Whichever figure of the two is larger, for each account.',
};
const BASES: readonly Basis[] = ['used', 'provisioned', 'higher'];

/** Which figure of the report is billed. `fallback`: what happens where it is not reported, in one sentence. */
export const BasisFields = ({
  basis,
  fallback,
  onBasis,
}: {
  basis: Basis;
  fallback: string | null;
  onBasis: (basis: Basis) => void;
}) => (
  <Choices
    legend="What is billed"
    chosen={basis}
    choices={BASES.map((each) => ({ key: each, label: BASIS_WORDS[each] }))}
    hint={[HINTS[basis], fallback].filter(Boolean).join(' ')}
    onChoose={onBasis}
  />
);
