import { shiftMonths } from './dates';
import type { Account } from './internal';
import type { Prng } from './prng';

/** Licence changes of a month: numbers are strings, and one key has a stray space (lmpi.md 3.8). */
export function transactionsOf(accounts: Account[], random: Prng, month: string): Record<string, unknown>[] {
  const changed = accounts.filter((account) => account.first === 0 && random.chance(0.05));
  return changed.flatMap((account) => {
    const entry = account.subscriptions[0];
    if (!entry) return [];
    const change = random.int(1, 9);
    return [
      {
        type: random.pick(['New Purchase', 'License Change']),
        vendor_company_name: 'Meridian Lane IT',
        created_by: 'm.reyes',
        customer_company: account.reported.customer,
        product_name: entry.service.productName,
        version: entry.service.version === 'trial' ? 'Trial' : 'Full',
        previous_units_allocated: String(entry.seats),
        units_allocated: String(entry.seats + change),
        change_units: String(change),
        unit: 'unit(s)',
        [random.chance(0.5) ? 'previous_start_charge _date' : 'previous_start_charge_date']:
          `${shiftMonths(`${month}-01`, -1)}-01`,
        new_start_charge_date: `${month}-01`,
      },
    ];
  });
}
