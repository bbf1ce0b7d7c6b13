import type { Badge, UnplacedUsage } from './badge';
import type { Month } from './calendar';
import type { Decimal } from './decimal';

/** An agreement line as a page needs it: enough to find its row, and what to write there. */
export interface LineFigure {
  lineId: string;
  productIdentifier: string;
  description: string;
  quantity: Decimal | null;
  effectiveDate: string | null;
  cancelledDate: string | null;
  unitPrice: Decimal | null;
  /** The line is a child agreement's, which the parent's page may list too (connectwise.md 2.5, "Level"). */
  ofChild: boolean;
  /**
   * What the line said until a push of the last hours changed it: a page that was drawn before shows this still, and is
   * out of date. Left out: nothing was pushed.
   */
  quantityBefore?: Decimal;
  /** A push of the last hours has made the line: a page that was drawn before has no row of it. Left out: none has. */
  added?: true;
  badge: Badge;
}

/** Everything a page shows of one agreement. */
export interface AgreementFigures {
  agreementId: string;
  recordId: number | null;
  name: string;
  companyName: string;
  month: Month | null;
  lines: LineFigure[];
  total: Badge;
  unplaced: UnplacedUsage[];
  /** When the lines were read from the PSA, ms since the epoch. */
  asOf: number | null;
}
