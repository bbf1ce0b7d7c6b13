import { dayLabel, today } from '@/lib/model/calendar';
import type { Stamped } from '@/lib/model/stamped';

/** How and when a mapping was made: "mapped by hand, 5 Nov 2026". Without the day where none was kept. */
export function mappedWords({ updatedAt, updatedBy }: Pick<Stamped, 'updatedAt' | 'updatedBy'>): string {
  const how = `mapped ${HOW[updatedBy] ?? 'by hand'}`;
  return updatedAt > 0 ? `${how}, ${dayLabel(today(new Date(updatedAt)))}` : how;
}

const HOW: Partial<Record<Stamped['updatedBy'], string>> = {
  'equal name': 'by equal name',
  suggestion: 'by a suggestion that was accepted',
  import: 'by an import',
};
