import type { Account, ReportRow, Subscription } from './internal';
import type { Prng } from './prng';
import type { Offer } from './services';

/** The partner's own name, which the report repeats in every row. */
export const PARTNER_NAME = 'Meridian Lane IT';

/** Rows of one month in report order, with what was meant by each. `place` counts months from the oldest. */
export function reportRows(
  accounts: Account[],
  offered: Offer,
  random: Prng,
  place: number,
  months: number,
): ReportRow[] {
  const rows = accounts
    .filter((account) => place >= account.first && place <= account.last)
    .flatMap((account) =>
      account.subscriptions
        .filter((entry) => place >= entry.first && place <= entry.last)
        .flatMap((entry) => rowsOf(account, entry, offered, random, place, months)),
    );
  const homeless = rowOf(null, offered.services[0] ?? offered.trial, 4, 5, null);
  homeless.written.customer = place % 2 === 0 ? '' : null;
  homeless.unusable = true;
  rows.splice(Math.floor(rows.length / 2), 0, homeless);
  return rows;
}

function rowsOf(
  account: Account,
  entry: Subscription,
  offered: Offer,
  random: Prng,
  place: number,
  months: number,
): ReportRow[] {
  const grown = Math.max(1, Math.round(entry.seats * (0.8 + (0.2 * place) / months) + random.int(-1, 1)));
  const provisioned =
    entry.trap === 'large usage' ? grown + 20_000 : Math.ceil(grown * random.pick([1, 1, 1.1, 1.25]));
  const renamedAt = Math.floor(months / 2);
  const service =
    entry.service === offered.services[0] && place < renamedAt ? offered.renamed : entry.service;
  const used = random.chance(0.05) ? provisioned + random.int(1, 4) : grown;
  const row = rowOf(account, service, used, provisioned, entry.trap);
  if (service.silent) setCounts(row, null, provisioned);
  if (service.credits) setCounts(row, used, null);
  // A few rows carry keys that no one documented, as a newer service may send.
  if (random.chance(0.08)) Object.assign(row.written, { region: 'US-1', usage_details: { peak_day: null } });

  switch (entry.trap) {
    case 'used null':
      setCounts(row, null, provisioned);
      break;
    case 'used absent':
      setCounts(row, null, provisioned);
      delete row.written.used;
      break;
    case 'neither reported':
      setCounts(row, null, null);
      delete row.written.used;
      break;
    case 'counts as text':
      row.written.used = String(used);
      row.written.provisioned = `${provisioned}`;
      break;
    case 'zero usage':
      setCounts(row, 0, provisioned);
      break;
    case 'negative count':
      row.written.used = -used;
      row.written.provisioned = -provisioned;
      row.unusable = true;
      break;
    case 'duplicate report rows': {
      const more = rowOf(account, service, random.int(1, 9), random.int(10, 20), entry.trap);
      return [row, more];
    }
  }
  return [row];
}

function setCounts(row: ReportRow, used: number | null, provisioned: number | null): void {
  row.used = row.written.used = used;
  row.provisioned = row.written.provisioned = provisioned;
}

function rowOf(
  account: Account | null,
  service: Subscription['service'],
  used: number,
  provisioned: number,
  trap: Subscription['trap'],
): ReportRow {
  return {
    account,
    service,
    used,
    provisioned,
    unusable: false,
    trap,
    written: {
      customer: account?.reported.customer ?? '',
      city: account?.reported.city ?? '',
      state: account?.reported.state ?? '',
      owned_by_vendor: PARTNER_NAME,
      created_by_vendor: PARTNER_NAME,
      product_name: service.productName,
      service_plan: service.plan,
      provisioned,
      used,
      unit: service.unit,
    },
  };
}
