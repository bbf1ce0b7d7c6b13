import { useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { LiveRegion } from '@/components/shared/live-region';
import { Loading } from '@/components/shared/loading';
import { FailureNotice } from '@/components/shared/notice';
import type { EvidenceSheet } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Bar } from './bar';
import { Paper } from './paper';
import { sheetTitle } from './words';
import '@/components/shared/base.css';
import './evidence.css';

/** A page of its own: what one customer used and is billed, to be printed or sent. */
export function EvidenceView({ companyId }: { companyId: string }) {
  const { ask } = useBackground();
  const sheet = useSignal<EvidenceSheet | null>(null);
  const failure = useSignal<Failure | null>(null);
  const withMoney = useSignal(false);
  const read = useCallback(async () => {
    failure.value = null;
    try {
      sheet.value = await ask('evidence.get', { companyId });
    } catch (thrown) {
      failure.value = failureOf(thrown);
    }
  }, [ask, companyId, sheet, failure]);
  useEffect(() => void read(), [read]);
  const title = sheet.value && sheetTitle(sheet.value);
  // The browser proposes it as the name of the PDF.
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);

  if (failure.value) {
    const again = <Button onClick={() => void read()}>Try again</Button>;
    return (
      <main class="evidence">
        <FailureNotice failure={failure.value} alert actions={again} />
      </main>
    );
  }
  if (!sheet.value) {
    return (
      <main class="evidence">
        <Loading>Working out the sheet</Loading>
      </main>
    );
  }
  if (sheet.value.products.length === 0) {
    return (
      <main class="evidence">
        <EmptyState icon="info" title="Nothing to show for this customer">
          No mapped product of it is used or billed. Map its vendor account and the services in the panel.
        </EmptyState>
      </main>
    );
  }
  return (
    <LiveRegion>
      <main class="evidence">
        <Bar
          sheet={sheet.value}
          withMoney={withMoney.value}
          onMoney={(value) => {
            withMoney.value = value;
          }}
        />
        <Paper sheet={sheet.value} withMoney={withMoney.value} />
      </main>
    </LiveRegion>
  );
}
