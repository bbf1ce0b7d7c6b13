import { useMemo, useState } from 'preact/hooks';
import { readNumber } from '@/components/panel/read-number';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { formatCount } from '@/components/shared/format';
import { type Decimal, isNegative, toDecimal } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { inUnits } from '../model/amounts';
import type { FindingIndex } from '../model/finding-index';

interface ThresholdProps {
  index: FindingIndex;
  /** Places of findings that every other filter shows. */
  among: Uint32Array;
  value: Decimal | null;
  onChange: (value: Decimal | null) => void;
}

const STEPS: readonly Decimal[] = ['10', '50', '100', '500', '1000'].flatMap((text) => toDecimal(text) ?? []);

/** Worth at least so much a month, over or under: a few usual ones with their counts, and one's own. */
export function ThresholdChoices({ index, among, value, onChange }: ThresholdProps) {
  const [text, setText] = useState(value ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const counts = useMemo(() => STEPS.map((step) => countFrom(index, among, step)), [index, among]);
  const submit = (): void => {
    const read = readNumber(text.trim() || '0');
    const isBelow = read.ok && isNegative(read.value);
    if (!read.ok) setFault(read.fault);
    else setFault(isBelow ? 'Write it without a minus: it counts over and under.' : null);
    if (read.ok && !isBelow) onChange(read.value === '0' ? null : read.value);
  };
  const choice = (label: string, count: number, of: Decimal | null) => (
    <label key={label} class="facet-choice">
      <input
        type="radio"
        name="threshold"
        checked={value === of}
        onChange={() => {
          setText(of ?? '');
          onChange(of);
        }}
      />
      <span class="facet-label">{label}</span>
      <span class="facet-count">{formatCount(count)}</span>
    </label>
  );
  return (
    <>
      <div role="radiogroup" aria-label="Worth a month">
        {choice('Any worth', among.length, null)}
        {STEPS.map((step, at) => choice(`${figure(step)} a month or more`, counts[at] ?? 0, step))}
      </div>
      <form
        class="facet-own"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label="Other, a month" value={text} onInput={setText} error={fault} />
        <Button type="submit">Set</Button>
      </form>
    </>
  );
}

function countFrom({ worth }: FindingIndex, among: Uint32Array, threshold: Decimal): number {
  const least = inUnits(threshold, worth.digits) * 12n;
  let count = 0;
  for (const at of among) {
    const units = worth.units[at] ?? null;
    if (units !== null && (units < 0n ? -units : units) >= least) count += 1;
  }
  return count;
}
