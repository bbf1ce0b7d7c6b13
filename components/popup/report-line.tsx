import { ago } from '@/components/shared/format';
import { monthLabel } from '@/lib/model/calendar';
import type { Status } from '@/lib/model/status';

/** Which month the figures are about, and how old its report is. */
export function ReportLine({ status, now }: { status: Status; now: number }) {
  const { reportMonth, reportFetchedAt, sync } = status;
  if (reportMonth === null) {
    if (status.fresh) return <p>The first report is here: press Refresh.</p>;
    return <p class="popup-muted">{sync.running ? 'The first report is on its way.' : 'No report yet.'}</p>;
  }
  return (
    <p>
      Report of <strong>{monthLabel(reportMonth)}</strong>
      {reportFetchedAt !== null && `, fetched ${ago(reportFetchedAt, now)}`}
      {status.fresh && '. New data is waiting: press Refresh.'}
    </p>
  );
}
