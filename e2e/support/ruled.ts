import type { Msp, TruthRow } from '@/simulators/msp/types';

type Account = Msp['truth']['accounts'][number];
type Service = Msp['truth']['services'][number] & { name: string };

/** Rows of the report about an account and a service; the simulator sends what stands in them. */
export const reportedFor = (
  { lmpi }: Pick<Msp, 'lmpi'>,
  month: string,
  account: Pick<Account, 'customerName' | 'city'>,
  service: Pick<Service, 'productName' | 'servicePlan' | 'unit'>,
): Record<string, unknown>[] =>
  (lmpi.summaries[month] ?? []).filter(
    (row) =>
      row.customer === account.customerName &&
      row.city === account.city &&
      row.product_name === service.productName &&
      row.service_plan === service.servicePlan &&
      row.unit === service.unit,
  );

/**
 * Two lines of one company and what feeds them, for a world in which: the account of nobody is split, 25 % to another
 * company and the rest to this one; the first service gives 3 to the second line's product and the rest, less an
 * allowance of 2, to its own; the second service is billed by the higher of both. `expected`: what then has to stand
 * in the badges, worked out here and by nothing of the extension.
 */
export function ruledWorld(msp: Msp) {
  const { rows, accounts, services } = msp.truth;
  const serviceOf = (row: TruthRow): Service | null => {
    const own = services.filter(({ productId }) => productId === row.productId);
    const [only] = own;
    if (!only || own.length > 1 || only.trap !== null) return null;
    return { ...only, name: `${only.productName} · ${only.servicePlan}` };
  };
  const accountOf = ({ companyId }: TruthRow): Account | null => {
    const own = accounts.filter((account) => account.companyId === companyId);
    return own.length === 1 && own[0]?.byEqualName && own[0].trap === null ? own[0] : null;
  };
  const isPlain = (row: TruthRow): boolean => {
    const [service, account] = [serviceOf(row), accountOf(row)];
    if (row.trap !== null || Number(row.used) < 10 || !service || !account) return false;
    const reported = reportedFor(msp, row.month, account, service);
    return reported.length === 1 && typeof reported[0]?.used === 'number';
  };
  const groups = [...Map.groupBy(rows.filter(isPlain), (row) => row.agreementId).values()];
  const pair = groups.find(([one, two]) => one && two && one.productId !== two.productId);
  const [first, second] = pair ?? [];
  const [account, ruled, plain] = [
    first && accountOf(first),
    first && serviceOf(first),
    second && serviceOf(second),
  ];
  const nobody = accounts.find(({ trap }) => trap === 'no company');
  const other = accounts.find(
    ({ companyId, byEqualName, trap }) => byEqualName && trap === null && companyId !== first?.companyId,
  );
  if (!first || !second || !account || !ruled || !plain || !nobody || !other)
    throw new Error('The generator made no company with two plain lines');

  const count = (who: Account, service: Service, figure: (row: Record<string, unknown>) => number): number =>
    reportedFor(msp, first.month, who, service).reduce((sum, row) => sum + figure(row), 0);
  const used = (row: Record<string, unknown>) => Number(row.used ?? row.provisioned);
  const higher = (row: Record<string, unknown>) =>
    Math.max(
      ...[row.used, row.provisioned].filter((value) => value !== null && value !== undefined).map(Number),
    );
  const withRest = (service: Service, figure: typeof used): number => {
    const shared = count(nobody, service, figure);
    return count(account, service, figure) + shared - Math.floor(shared / 4);
  };
  return {
    first,
    second,
    ruled,
    plain,
    account,
    nobody,
    other,
    expected: () => ({
      first: String(withRest(ruled, used) - 3 - 2),
      second: String(withRest(plain, higher) + 3),
    }),
  };
}
