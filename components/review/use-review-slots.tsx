import { useMemo } from 'preact/hooks';
import type { FindingSlots } from '@/components/findings/slots';
import { usePushes } from '@/components/push';
import { Button } from '@/components/shared/button';
import { openEvidence } from '@/lib/platform/pages';
import { LedgerButton } from './ledger-button';
import { SoFarLine } from './so-far/so-far-line';
import { takeFindingsAlong } from './take-along';

/** What the review has beside its list, in the panel and as a page: ledger, sheet for the customer, files. */
export function useReviewSlots(onFailure: (thrown: unknown) => void): FindingSlots {
  const pushes = usePushes();
  return useMemo(
    () => ({
      ledger: (companyId, productId, item) => (
        <LedgerButton
          key={`${companyId} ${productId}`}
          companyId={companyId}
          product={{ id: productId, name: item.productName }}
        />
      ),
      evidence: (companyId) => (
        <Button icon="external" onClick={() => void openEvidence(companyId).catch(onFailure)}>
          Sheet for the customer
        </Button>
      ),
      more: <SoFarLine />,
      onExport: takeFindingsAlong,
      ...(pushes
        ? {
            onPush: (findingIds: readonly string[]) => pushes.plan({ findingIds: [...findingIds] }),
            onBatch: pushes.showBatch,
          }
        : {}),
    }),
    [onFailure, pushes],
  );
}
