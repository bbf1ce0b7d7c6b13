import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { counted, formatCount } from '@/components/shared/format';
import type { ImportLine } from '@/lib/messaging/protocol';
import { MeasuredList } from '../review/measured-list';
import { EFFECT_WORDS, type Shown, shownLines, summary, writes } from './lines';

interface DryRunProps {
  lines: readonly ImportLine[];
  busy: boolean;
  onApply: () => void;
  onBack: () => void;
}

/** What an import would do, line by line, before it does it. */
export function DryRun({ lines, busy, onApply, onBack }: DryRunProps) {
  const shown = useMemo(() => shownLines(lines), [lines]);
  const id = useId();
  const count = writes(lines);
  const first = useRef<HTMLButtonElement>(null);
  // The focus brings the summary with it: what is said outside of a modal dialog is not heard.
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <p id={id}>{summary(lines)}</p>
      <div class="import-lines">
        <MeasuredList
          label="What would change"
          items={shown}
          keyOf={keyOf}
          guess={guess}
          listKey=""
          orElse={() => first.current}
        >
          {(line) => <Line line={line} />}
        </MeasuredList>
      </div>
      <div class="panel-dialog-buttons">
        <Button
          variant="primary"
          busy={busy}
          disabled={count === 0}
          onClick={onApply}
          buttonRef={first}
          describedBy={id}
        >
          {count === 0 ? 'Nothing to apply' : `Apply ${counted(count, 'change')}`}
        </Button>
        <Button onClick={onBack}>Another file</Button>
      </div>
    </>
  );
}

const keyOf = ({ key }: Shown): string => key;
const guess = ({ kind }: Shown): number => (kind === 'heading' ? 33 : 49);

function Line({ line }: { line: Shown }) {
  if (line.kind === 'heading') {
    return (
      <h3 class="import-heading">
        {EFFECT_WORDS[line.effect]} <span>{formatCount(line.count)}</span>
      </h3>
    );
  }
  const { what, name, effect, before, after } = line.line;
  return (
    <div class="import-line">
      <p>
        <strong>{name}</strong> <span>{what}</span>
      </p>
      <p>{becomes(effect, before, after)}</p>
    </div>
  );
}

/** "Acme Ltd becomes Acme GmbH". */
function becomes(effect: ImportLine['effect'], before: string, after: string): string {
  if (effect === 'skip') return after || before;
  if (effect === 'same') return before || after;
  return `${before || 'To map'} becomes ${after || 'to map'}`;
}
