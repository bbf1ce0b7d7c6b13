import type { AutotaskState } from '../../msp/types';
import type { EntityName } from './fields';
import type { Pages } from './pages';
import type { LoggedWrite, RestOptions } from './types';

/** What answering a request takes, once it was let in. */
export interface RouteContext {
  state: AutotaskState;
  options: RestOptions;
  withdrawn: ReadonlySet<EntityName>;
  pages: Pages;
  zoneHost: string;
  /** An id that no record and no adjustment had. */
  nextId(): number;
  wrote(write: LoggedWrite): void;
  threshold(): { used: number };
}
