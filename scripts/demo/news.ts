import type { Msp } from '@/simulators/msp';
import { decimalText, scale } from '@/simulators/msp/scaled';
import type { ChosenAgreement } from './choose';
import type { DemoRow } from './psa';

/** Seats that the vendor counts more of. */
const MORE = 3;

/** Between two syncs the vendor's report comes to count more for one of these rows. Gives it; null: none is plain enough. */
export function reportMore(
  msp: Msp,
  rows: readonly DemoRow[],
  agreements: readonly ChosenAgreement[],
  except: string | null,
) {
  const { accounts, services } = msp.truth;
  for (const row of agreements.flatMap((agreement) => agreement.rows)) {
    const feeding = services.filter(({ productId }) => productId === row.productId);
    const own = accounts.filter(({ companyId }) => companyId === row.companyId);
    if (row.trap !== null || row.productId === except || feeding.length !== 1 || own.length !== 1) continue;
    const report = msp.lmpi.summaries[row.month]?.filter(
      (one) =>
        one.customer === own[0]?.customerName &&
        one.city === own[0]?.city &&
        one.service_plan === feeding[0]?.servicePlan,
    );
    const [only] = report ?? [];
    if (report?.length !== 1 || !only || String(only.used) !== row.used) continue;
    only.used = Number(only.used) + MORE;
    for (const one of rows)
      if (one.companyId === row.companyId && one.productId === row.productId) countMore(one);
    return row;
  }
  return null;
}

function countMore(row: DemoRow): void {
  if (row.used === null || row.variance === null) return;
  row.used = decimalText(scale(Number(row.used) + MORE));
  row.variance = decimalText(scale(Number(row.variance) + MORE));
}
