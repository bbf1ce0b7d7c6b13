import type { Badge } from '@/lib/model/badge';
import { toDecimal } from '@/lib/model/decimal';
import type { AgreementFigures, LineFigure } from '@/lib/model/figures';

const BADGE: Badge = {
  state: 'matched',
  used: null,
  billed: null,
  variance: null,
  basis: 'used',
  ruled: false,
  unit: 'Seat',
  month: null,
  provisional: false,
  reason: 'unmapped',
  groupedLines: 1,
  groupedAgreements: 1,
  comparedWith: 'record',
  trace: [],
};

export const line = (
  lineId: string,
  productIdentifier: string,
  description: string,
  quantity: string | null,
  unitPrice: string,
  effectiveDate: string | null = '2025-01-01',
  cancelledDate: string | null = null,
): LineFigure => ({
  lineId,
  productIdentifier,
  description,
  quantity: toDecimal(quantity),
  effectiveDate,
  cancelledDate,
  unitPrice: toDecimal(unitPrice),
  ofChild: false,
  badge: BADGE,
});

export const figures = (lines: LineFigure[], recordId = 19064): AgreementFigures => ({
  agreementId: `connectwise:${recordId}`,
  recordId,
  name: 'Managed Services',
  companyName: 'Acme Ltd',
  month: null,
  lines,
  total: BADGE,
  unplaced: [],
  asOf: null,
});

/** An agreement as the suite shows it in every markup. */
export const LINES: LineFigure[] = [
  line('L1', 'WFBS-ADV', 'Worry-Free Services Advanced', '42', '3.5', '2025-02-01'),
  line('L2', 'EMAIL-SEC', 'Email Security', '1234', '1.25', '2025-03-10'),
  line('L3', 'XDR-EP', 'Endpoint detection', '12.5', '4', '2026-04-05'),
  line('L4', 'CAS-M365', 'Cloud App Security', '18', '2.2', '2025-02-01'),
  line('L5', 'BACKUP', 'Server backup', '3', '55', '2024-12-31'),
  line('L6', 'HELPDESK', 'Help desk, per user', '42', '25', '2025-02-01'),
];

/** Another agreement of the same size with the same products. */
export const OTHER_LINES: LineFigure[] = LINES.map((one, index) =>
  line(`O${index}`, one.productIdentifier, one.description, String(100 + index * 7), '9', '2023-06-15'),
);
