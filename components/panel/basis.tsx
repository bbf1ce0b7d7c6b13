import type { VendorServiceItem } from '@/lib/messaging/protocol';

type BasisName = VendorServiceItem['basis'];

export const BASIS_WORDS: Record<BasisName, string> = {
  used: 'Bill used',
  provisioned: 'Bill provisioned',
  higher: 'Bill the higher',
};
const BASES = Object.keys(BASIS_WORDS) as BasisName[];

/** Which count of the report is expected on the bill. */
export const Basis = ({
  basis,
  name,
  onBasis,
}: {
  basis: BasisName;
  name: string;
  onBasis: (basis: BasisName) => void;
}) => (
  <select
    class="panel-basis"
    value={basis}
    aria-label={`What is billed for ${name}`}
    onChange={({ currentTarget }) => {
      const chosen = BASES.find((each) => each === currentTarget.value);
      if (chosen) onBasis(chosen);
    }}
  >
    {BASES.map((each) => (
      <option key={each} value={each}>
        {BASIS_WORDS[each]}
      </option>
    ))}
  </select>
);
