import type { Frame, Page } from 'playwright-core';
import type { PsaKind } from '@/lib/model/records';
import type { Msp, TruthRow } from '@/simulators/msp';
import type { Simulators } from '@/simulators/world';

/** A row of an agreement, whatever its PSA calls it, with what a right badge says in it. */
export interface DemoRow extends Omit<TruthRow, 'additionId' | 'reason'> {
  /** What tells it from the other rows of its page, as `readRows` puts it. */
  line: string;
  reason: TruthRow['reason'] | 'bundle of several';
}

export interface SeenRow {
  line: string;
  /** The badge's sentence; null: no badge. */
  sentence: string | null;
}

/** A product as a person finds it in the panel: what to search, and what its outcome says. */
export interface DemoProduct {
  query: string;
  label: string;
  detail: string;
}

/** What the demo does in another way on each PSA. */
export interface DemoPsa {
  kind: PsaKind;
  name: string;
  /** Values of the connect form, by field name. */
  keys(msp: Msp): Readonly<Record<string, string>>;
  rows(msp: Msp): DemoRow[];
  companyDetail(msp: Msp, companyId: number): { name: string; identifier: string } | undefined;
  product(msp: Msp, productId: string | null): DemoProduct | undefined;
  agreements(msp: Msp): number;
  setDark(simulators: Simulators, dark: boolean): void;
  addressOf(agreementId: number): string;
  /** The frame with the rows, once there are some. */
  frameOf(page: Page): Promise<Frame>;
  /** What each line bills in the PSA's own books today: its quantity, and its last day where it has one. */
  quantities(simulators: Simulators): Map<string, string>;
  /** How many requests have changed something. */
  writes(simulators: Simulators): number;
  /** Runs in that frame: the page itself does not tell which record a row shows, its simulator does. */
  readRows(): SeenRow[];
}
