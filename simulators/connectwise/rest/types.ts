import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CwRecord, Msp } from '../../msp/types';

export type Collection = 'companies' | 'catalog' | 'agreements';
/** Areas of the security role; `agreements-edit` is what a write of an addition needs, `notes-add` a note. */
export type Area = Collection | 'agreements-edit' | 'notes-add';

export interface RestOptions {
  /** UI host; REST answers on it and on "api-" + it. */
  host: string;
  codebase: string;
  /** The status for a wrong company or key: the cloud says 404 (connectwise.md 4, "Errors"). */
  wrongKeys: 404 | 401;
  /** Sources differ (connectwise.md 4 and 5). */
  wrongClientId: 400 | 401 | 403;
  /** The router's alias v4_6_release leads to the current build. */
  alias: boolean;
  /** Conditions on `lastUpdated` are refused, as of a version that does not know the name. */
  lastUpdatedUnknown: boolean;
  /** Forward-only paging is not known: such a server numbers pages. */
  pagesOnly: boolean;
  /** Replaces the origin in Link headers, for a reply that points elsewhere. */
  linkOrigin: string | null;
  /** Requests allowed in a window; null: no limit. */
  rateLimit: { requests: number; windowMs: number; retryAfter: number } | null;
  /** ms since the epoch, for `_info.lastUpdated` and the rate limit. */
  now: () => number;
}

export interface Fault {
  /** Requests whose path matches fail; "/finance/agreements" or an expression over the path. */
  path: string | RegExp;
  method?: string;
  /** How often; endless when left out. */
  times?: number;
  /**
   * `hang` and `reset` come before anything is done; `lost` breaks the connection after a write took effect;
   * `truncate` sends half of the body.
   */
  kind: 'status' | 'hang' | 'reset' | 'lost' | 'slow' | 'truncate' | 'html';
  /** For `status`. */
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** For `slow`, ms. */
  delay?: number;
  /** Of `slow`: the request is worked on after the delay only, whether or not anybody still waits for the answer. */
  late?: boolean;
}

/** A request as logged: never with its credentials. */
export interface LoggedRequest {
  at: number;
  method: string;
  host: string;
  /** As sent, without the query. */
  path: string;
  query: Record<string, string>;
  forwardOnly: boolean;
  status: number;
  fault: Fault['kind'] | null;
}

/** Where a request is: not worked on yet, or worked on and not answered yet. */
export type Moment = 'before' | 'after';
/** Called on each request; the service waits for it. */
export type Hook = (request: { method: string; path: string }, moment: Moment) => unknown;

export interface LoggedNote {
  at: number;
  companyId: number;
  text: string;
}

export interface LoggedWrite {
  at: number;
  method: 'POST' | 'PATCH' | 'DELETE';
  agreementId: number;
  additionId: number;
  before: CwRecord | null;
  after: CwRecord | null;
}

export interface RestControl {
  set(options: Partial<RestOptions>): void;
  fault(fault: Fault): void;
  clearFaults(): void;
  withdraw(...areas: Area[]): void;
  grant(...areas: Area[]): void;
  /** From now on `hook` is called on each request; null: none. */
  on(hook: Hook | null): void;
  /** The keys are revoked or work again. */
  revokeKeys(revoked: boolean): void;
  /** A change made in the PSA by somebody else; `_info.lastUpdated` moves on. */
  edit(collection: Collection, id: number, fields: Record<string, unknown>): void;
  editAddition(agreementId: number, id: number, fields: Record<string, unknown>): void;
  remove(collection: Collection, id: number): void;
}

export interface ConnectWiseRest {
  readonly hosts: readonly string[];
  /** Whether a path ("/login/companyinfo/acme?x") or address is REST's; the web pages share its host. */
  handles(url: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  readonly control: RestControl;
  readonly log: LoggedRequest[];
  readonly writes: LoggedWrite[];
  /** Notes that were left on companies. */
  readonly notes: LoggedNote[];
  /** The records as they are now. */
  readonly state: Msp['connectwise'];
}

export interface SimRequest {
  method: string;
  host: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
}

export interface SimReply {
  status: number;
  headers: Record<string, string>;
  /** Empty for 204. */
  body: string;
}
