import type { Msp } from '@/simulators/msp';
import { decimalText, scale } from '@/simulators/msp/scaled';
import type { ChosenAgreement } from './choose';
import type { DemoRow } from './psa';

export type Service = Msp['truth']['services'][number];

/** A row as a right badge tells it once the rule holds. */
export interface RuledRow extends DemoRow {
  /** A part of the rule changed the count: the badge calls it expected, not used. */
  ruled: boolean;
}

/** As typed into the rule editor: the first 2 are free, a tenth on top, up to whole units. */
export const RULE = { allowance: '2', multiplier: '1.1', roundUp: true } as const;

/** The service that gets the rule: alone on its product, and most often to be seen on these agreements. */
export function serviceForRule({ truth }: Msp, agreements: readonly ChosenAgreement[]): Service | undefined {
  const figures = agreements.flatMap(({ rows }) => rows.filter(({ used }) => used !== null && used !== '0'));
  const seen = ({ productId }: Service): number =>
    figures.filter((row) => row.productId === productId).length;
  const alone = (service: Service): boolean =>
    service.productId !== null &&
    truth.services.filter((one) => one.productId === service.productId).length === 1;
  return truth.services
    .filter((service) => alone(service) && service.trap === null)
    .sort((a, b) => seen(b) - seen(a))[0];
}

/** What the rows say then, worked out apart from the extension's code. */
export const ruledRows = (rows: readonly DemoRow[], service: Service | undefined): RuledRow[] =>
  rows.map((row): RuledRow => {
    if (row.productId !== service?.productId || row.used === null || row.billed === null)
      return { ...row, ruled: false };
    const expected = afterRule(scale(Number(row.used)));
    const used = decimalText(expected);
    const variance = decimalText(expected - scale(Number(row.billed)));
    // The allowance changes every count but 0, even where the rest of the rule leads back to it.
    return { ...row, used, variance, ruled: row.used !== '0' };
  });

const ONE = scale(1);

function afterRule(count: bigint): bigint {
  const free = scale(Number(RULE.allowance));
  const left = count > free ? count - free : 0n;
  const times = (left * scale(Number(RULE.multiplier))) / ONE;
  const whole = times / ONE;
  return (times % ONE === 0n ? whole : whole + 1n) * ONE;
}
