import { findingId } from '@/lib/model/finding';
import type { FindingClass } from '@/lib/model/finding-classes';
import type { VendorService } from '@/lib/model/records';
import { serviceName } from '../service-count';
import { type Amount, amountOf, isUsed, rowSteps } from './amount';
import { type Found, findingOf } from './found';
import { counted, usageWords } from './words';
import type { IndexedWorld } from './world';

/**
 * A finding for each of the services that is used or provisioned in the month by accounts that are not excluded.
 * `words`: what is the matter with a service, before how much there is of it.
 */
export const ofUsedServices = (
  world: IndexedWorld,
  kind: FindingClass,
  concerns: (service: VendorService) => boolean,
  words: (name: string) => string,
): Found[] =>
  [...world.services.values()].flatMap((service) => {
    if (!concerns(service)) return [];
    const rows = world.rowsOfService.get(service.id) ?? [];
    const amount = amountOf(rows);
    if (!isUsed(amount)) return [];
    const name = serviceName(service);
    const { used, provisioned } = amount;
    return [
      {
        finding: findingOf(world, {
          id: findingId(kind, service.id),
          class: kind,
          serviceId: service.id,
          subject: name,
          used,
          provisioned,
          unit: service.unit,
          sentence: `${words(name)}: ${usageWords(used, provisioned)} by ${accountsOf(amount)}.`,
        }),
        why: () => rowSteps(world, rows),
      },
    ];
  });

const accountsOf = ({ accounts }: Amount): string => counted(accounts.size, 'account');
