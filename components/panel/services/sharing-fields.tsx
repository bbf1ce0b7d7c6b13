import { Choices } from './choices';
import type { Sharing } from './draft';

const LABELS: Record<Sharing, string> = {
  replicate: 'Replicate',
  fixed: 'Split by numbers',
  percent: 'Split by percentages',
};
const HINTS: Record<Sharing, string> = {
  replicate: 'Each product expects the full count.',
  fixed: 'Each takes its number, for each company, and one takes the remainder.',
  percent: 'Each takes its percentage, in whole units, and one takes the remainder.',
};
const SHARINGS: readonly Sharing[] = ['replicate', 'fixed', 'percent'];

/** How several products share the count of one service. */
export const SharingFields = ({
  sharing,
  fault,
  onSharing,
}: {
  sharing: Sharing;
  fault: string | null;
  onSharing: (sharing: Sharing) => void;
}) => (
  <div data-fault={fault !== null || undefined}>
    <Choices
      legend="Several products"
      chosen={sharing}
      choices={SHARINGS.map((key) => ({ key, label: LABELS[key] }))}
      hint={HINTS[sharing]}
      fault={fault}
      onChoose={onSharing}
    />
  </div>
);
