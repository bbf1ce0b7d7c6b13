import { Icon } from '@/components/shared/icon';
import { sum } from '@/lib/model/decimal';
import type { Sharing } from './draft';
import { figure } from './figure';
import type { Preview } from './preview';
import { unitWord } from './words';

interface CheckProps {
  preview: Preview;
  sharing: Sharing | null;
  unit: string;
  /** Why it cannot be saved; null: nothing is wrong. */
  fault: string | null;
}

/** "60 + 40 = 100 of 100 seats": that nothing is lost and nothing invented, in figures. */
export function checkWords({ total }: Preview, sharing: Sharing | null, unit: string): string {
  const all = `${figure(total.count)} ${unitWord(unit)}`;
  if (sharing === null) return `It gets all ${all}.`;
  if (sharing === 'replicate') return `Each product gets all ${all}.`;
  return `${total.parts.map(figure).join(' + ')} = ${figure(sum(total.parts))} of ${all}`;
}

export function CheckLine({ preview, sharing, unit, fault }: CheckProps) {
  const words = fault ?? checkWords(preview, sharing, unit);
  return (
    <p class="rule-check" role="status" data-tone={fault ? 'failed' : 'matched'}>
      <Icon name={fault ? 'failed' : 'tick'} />
      <span>{words}</span>
    </p>
  );
}
