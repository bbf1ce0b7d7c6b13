import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, Hook, Moment, SimReply, SimRequest } from '../../connectwise/rest/types';
import type { AtRecord, AutotaskState } from '../../msp/types';
import type { EntityName } from './fields';

export type { Fault, Hook, Moment, SimReply, SimRequest };

/** A list of the state that tests may change. */
export type Collection = {
  [Key in keyof AutotaskState]: AutotaskState[Key] extends AtRecord[] ? Key : never;
}[keyof AutotaskState];

export interface RestOptions {
  /** The status of zoneInformation for a user that no zone knows; no source says it [G]. */
  unknownUser: 500 | 404;
  /** Requests of all integrations in the last `timeframe` minutes, above which all are refused. */
  threshold: { requests: number; timeframe: number };
  /** The status of a refusal for too many requests, or too many at once [G]. */
  tooMany: number;
  /** Requests at a time per endpoint and integration code. */
  atOnce: number;
  /** ms that an answer waits, by the share of the threshold used up. From 50 % on the service is slow. */
  slowDown: (share: number) => number;
  /** ms that every answer takes: above 0, requests at the same time can meet. */
  latency: number;
  /** Whether units may become 0: sources differ (autotask.md 4, "Guards"). */
  zeroUnits: boolean;
  /** ms since the epoch. */
  now: () => number;
}

/** A request as logged: never with its credentials. */
export interface LoggedRequest {
  at: number;
  method: string;
  host: string;
  /** As sent, without the query. */
  path: string;
  query: Record<string, string>;
  /** The body, or `search` of a GET, read as JSON; null: none. */
  body: unknown;
  status: number;
  fault: Fault['kind'] | null;
}

export type LoggedWrite = { at: number; contractId: number; lineId: number } & (
  | {
      kind: 'adjustment';
      entity: 'ContractServiceAdjustments' | 'ContractServiceBundleAdjustments';
      itemId: number;
      /** The line was not on the contract before. */
      added: boolean;
      unitChange: number;
      /** "YYYY-MM-DD" */
      effectiveDate: string;
    }
  | { kind: 'patch'; before: AtRecord; after: AtRecord }
);

export interface RestControl {
  set(options: Partial<RestOptions>): void;
  /**
   * As ConnectWise's: `reset` breaks the connection before anything is done, `lost` after a write took effect; `slow` answers
   * late, and works late too where it is `late`, whether or not anybody still waits; it keeps its place among those at once.
   */
  fault(fault: Fault): void;
  clearFaults(): void;
  /** Takes the right to an entity from the API user: 403. Of an adjustment it is the right to write. */
  withdraw(...entities: EntityName[]): void;
  grant(...entities: EntityName[]): void;
  /** From now on `hook` is called on each request; null: none. */
  on(hook: Hook | null): void;
  /** The keys are revoked or work again. */
  revokeKeys(revoked: boolean): void;
  /** Other integrations of the same database make so many requests now. */
  othersAsk(requests: number): void;
  /** Every `nextPageUrl` given so far leads nowhere. */
  expirePages(): void;
  /** A change made in Autotask by somebody else. */
  edit(collection: Collection, id: number, fields: Record<string, unknown>): void;
  add(collection: Collection, record: AtRecord): void;
  remove(collection: Collection, id: number): void;
}

export interface AutotaskRest {
  /** The host for any zone, the MSP's own, and one that is wrong for it. */
  readonly hosts: readonly string[];
  /** Whether an address is REST's: its path, and its host where it has one. */
  handles(url: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  readonly control: RestControl;
  readonly log: LoggedRequest[];
  readonly writes: LoggedWrite[];
  /** The most requests that were being answered at a time, by endpoint. */
  readonly mostAtOnce: ReadonlyMap<string, number>;
  /** The records as they are now. */
  readonly state: AutotaskState;
}
