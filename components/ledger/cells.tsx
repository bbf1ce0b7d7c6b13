import { Icon, type IconName } from '@/components/shared/icon';
import { figure, magnitude } from '@/lib/model/figure';
import type { LedgerMonth } from '@/lib/model/ledger';
import { type Cell, SIDE_WORDS, type Side, sideOf, UNKNOWN } from './words';

const ICONS: Record<Side, IconName> = { under: 'up', over: 'down', matched: 'tick' };

/** "unknown before 3 Sep 2026", in two parts: the notice above says since when. */
const SINCE = /^(unknown)( before .+)$/;

function Words({ text }: { text: string }) {
  const [, word, since] = SINCE.exec(text) ?? [];
  return word ? (
    <>
      {word}
      <span class="ledger-since">{since}</span>
    </>
  ) : (
    text
  );
}

/** A figure, or why there is none. */
export const Figure = ({ cell: { text, isKnown } }: { cell: Cell }) => (
  <td data-figure data-unknown={!isKnown || undefined} title={isKnown ? undefined : text}>
    {/* Why stands in the cells that it comes from. */}
    {text === UNKNOWN ? (
      <>
        <span aria-hidden="true">?</span>
        <span class="sc-hidden">{text}</span>
      </>
    ) : (
      <Words text={text} />
    )}
  </td>
);

interface DifferenceProps {
  month: LedgerMonth;
  cell: Cell;
  /** What was missed, where it stands here. */
  below: Cell | null;
}

/** A difference with its mark. */
export function Difference({ month: { variance }, cell, below }: DifferenceProps) {
  if (variance === null) return <Figure cell={cell} />;
  const side = sideOf(variance);
  return (
    <td data-figure>
      <span class="ledger-difference" data-side={side}>
        <Icon name={ICONS[side]} />
        {figure(magnitude(variance))}
        <span class="sc-hidden"> {SIDE_WORDS[side]}</span>
      </span>
      {below?.isKnown && side !== 'matched' && <span class="ledger-under">{below.text}</span>}
    </td>
  );
}
