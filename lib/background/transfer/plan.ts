import type { ImportLine } from '@/lib/messaging/protocol';
import type { AccountMapping, ServiceMapping, Stamped } from '@/lib/model/records';
import { serviceName } from '../mapping/services';
import type { LayoutEntry, MappingFile } from './file';
import { planAccount } from './plan-account';
import { planLayouts } from './plan-layouts';
import type { Made } from './plan-parts';
import { planService } from './plan-service';
import { Skip } from './resolve';
import type { ImportWorld } from './world';

type What = ImportLine['what'];

export interface Plan {
  /** One for each record of the file. */
  lines: ImportLine[];
  /** The mappings that are added or changed. */
  accounts: Omit<AccountMapping, keyof Stamped>[];
  services: Omit<ServiceMapping, keyof Stamped>[];
  layouts: LayoutEntry[];
}

/** What an import does: the dry run shows it and the import makes it so, from this one plan. */
export function planImport(world: ImportWorld, file: MappingFile): Plan {
  const plan: Plan = { lines: [], accounts: [], services: [], layouts: [] };
  const accounts = new Set<string>();
  const services = new Set<string>();
  for (const entry of file.accounts)
    attempt('vendor account', entry.name || entry.id, plan.accounts, () =>
      planAccount(world, entry, accounts),
    );
  for (const entry of file.services)
    attempt('vendor service', serviceName(entry) || entry.id, plan.services, () =>
      planService(world, entry, services),
    );
  planLayouts(world, file.layouts, plan);
  for (const { what, name, reason } of file.unread) plan.lines.push(skipped(what, name, reason));
  return plan;

  function attempt<T>(what: What, name: string, into: T[], make: () => Made<T>): void {
    try {
      const { mapping, isNew, isSame, before, after, name: called } = make();
      const effect = isSame ? 'same' : isNew ? 'add' : 'change';
      plan.lines.push({ what, name: called, effect, before, after });
      if (!isSame) into.push(mapping);
    } catch (thrown) {
      if (!(thrown instanceof Skip)) throw thrown;
      plan.lines.push(skipped(what, name, thrown.message));
    }
  }
}

/** Left as it is; `after` says why. */
const skipped = (what: What, name: string, reason: string): ImportLine => ({
  what,
  name,
  effect: 'skip',
  before: '',
  after: reason,
});
