import type { RouteContext } from './context';
import { RestError } from './errors';
import type { EntityName } from './fields';

/** 403 for an entity that the API user may not use (autotask.md 4, "Errors"); the text is a guess. */
export function needRight(entity: EntityName, { withdrawn }: RouteContext): void {
  if (withdrawn.has(entity))
    throw new RestError(403, {
      errors: [`The logged in Resource does not have the adequate permissions for ${entity}.`],
    });
}
