import { ZERO } from '@/lib/model/decimal';
import { psaOfKey } from '@/lib/model/keys';
import type { AgreementLine, PsaKind } from '@/lib/model/records';

interface NewLine {
  agreementId: string;
  companyId: string;
  productId: string;
  /** Lines that are known: one of the same product says what it is called, and what its bundle contains. */
  like: readonly AgreementLine[];
}

/** A line that no sync has read yet, before its figures are put in. */
export function newLine(id: string, { agreementId, companyId, productId, like }: NewLine): AgreementLine {
  const twin = like.find((line) => line.productId === productId);
  return {
    id,
    psa: psaOfKey(agreementId) as PsaKind,
    recordId: null,
    agreementId,
    companyId,
    productId,
    productIdentifier: twin?.productIdentifier ?? '',
    description: '',
    quantity: null,
    periods: null,
    includes: twin?.includes ?? [],
    lessIncluded: ZERO,
    unitPrice: null,
    billable: 'Billable',
    effectiveDate: null,
    cancelledDate: null,
    sequence: null,
    pricePeriod: '',
    unchangedSince: null,
    updatedAt: 0,
    updatedBy: 'sync',
  };
}
