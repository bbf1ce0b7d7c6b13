import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { ago, counted, formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { useNow } from '@/components/shared/use-now';
import type { ReviewFindings } from '@/lib/messaging/protocol';
import { dayLabel, monthLabel } from '@/lib/model/calendar';
import type { Status } from '@/lib/model/status';
import './read-line.css';

interface ReadLineProps {
  all: ReviewFindings;
  /** Differences that are shown and have no price or billing cycle. */
  leftOut: number;
  status: Status | null;
  more?: ComponentChildren;
  onFailure: (thrown: unknown) => void;
}

/** Of which month and day the figures are, how old they are, and whom they leave out. */
export function ReadLine({ all, leftOut, status, more, onFailure }: ReadLineProps) {
  const { ask } = useBackground();
  const now = useNow().value;
  const { month, day, reportFetchedAt, linesReadAt, companiesNotRead, figuresMissing, nothingYet } = all;
  const read = [
    reportFetchedAt !== null && `report read ${ago(reportFetchedAt, now)}`,
    linesReadAt !== null && `agreements read ${ago(linesReadAt, now)}`,
  ].filter(Boolean);
  const isProvisional = useMemo(
    () => all.items.some((item) => item.provisional && item.state !== 'resolved' && item.month === all.month),
    [all.items, all.month],
  );
  const isLocked = status?.vault === 'locked';
  return (
    <div class="finding-read">
      <p>
        Usage of {monthLabel(month)}
        {isProvisional && ' so far (provisional)'}, compared with the bill of {dayLabel(day)}
        {read.length > 0 && <span class="finding-read-when">; {read.join(', ')}</span>}.
      </p>
      {more}
      {leftOut > 0 && (
        <p>
          {formatCount(leftOut)} without a price or a billing cycle {leftOut === 1 ? 'is' : 'are'} not in the
          money.
        </p>
      )}
      {nothingYet !== null && (
        <p class="finding-unread">
          <Icon name="warning" />
          {nothingYet}
        </p>
      )}
      {figuresMissing > 0 && (
        <p class="finding-unread">
          <Icon name="warning" />
          {counted(figuresMissing, 'difference')} that {figuresMissing === 1 ? 'was' : 'were'} found before{' '}
          {figuresMissing === 1 ? 'has' : 'have'} no figure now. {figuresMissing === 1 ? 'It is' : 'They are'}{' '}
          not in the list and the totals, and {figuresMissing === 1 ? 'comes' : 'come'} back when the report
          has one.
        </p>
      )}
      {companiesNotRead > 0 && (
        <p class="finding-unread">
          <Icon name="warning" />
          {counted(companiesNotRead, 'customer')} {companiesNotRead === 1 ? 'is' : 'are'} left out: not all
          agreements were read.{' '}
          {status?.sync.running
            ? 'The sync that is running asks for them.'
            : isLocked
              ? 'Unlock Seatcheck from the toolbar, then sync.'
              : 'The next sync asks for them again.'}
          {status && !status.sync.running && !isLocked && (
            <Button variant="quiet" onClick={() => void ask('sync.start', {}).catch(onFailure)}>
              Sync now
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
