import type { Http } from '@/lib/http/contract';
import type { PsaKind } from '@/lib/model/records';
import type { PsaApi } from './contract';

/** What a PSA is connected with, by field name; kept in the vault as one secret. Every value is a text. */
export type PsaCredentials = Readonly<Record<string, string>>;

/** One field of a PSA's connect form. */
export interface PsaField {
  /** Its name in the form and in the credentials. */
  name: string;
  label: string;
  /** Hidden while it is typed, never shown again. */
  secret?: boolean;
  placeholder?: string;
  hint?: string;
  /** What is offered to choose from; other values may be typed. Not for a secret one, whose text would be shown. */
  choices?: readonly string[];
  /** Codes of failures that speak of this field, so that it is marked beside them. */
  failures: readonly string[];
}

/**
 * What was typed, judged before anything is sent. `asksAt`: the field whose value leads to a host that the browser will
 * ask for, which is said there, also while other fields are empty; null: it will not ask.
 */
export type PsaFormReading =
  | {
      ok: true;
      /** What `PsaService.connect` is given: trimmed, addresses brought to one form. */
      form: PsaCredentials;
      /** Match patterns of every host it needs; asked for within the user's click. */
      hosts: string[];
      asksAt: string | null;
    }
  | {
      ok: false;
      /** By field name, a sentence each. */
      errors: Readonly<Record<string, string>>;
      asksAt: string | null;
    };

/** What the screens say of a PSA: words, form and help. Data, so that no screen knows one PSA from another. */
export interface PsaSystem {
  readonly kind: PsaKind;
  /** "ConnectWise", "Autotask". */
  readonly name: string;
  /** The PSA's own words (product.md, "Words"), in lower case: "agreement", "contract". */
  readonly words: { agreement: string; agreements: string; line: string; product: string; products: string };
  /** How a person comes to an agreement's lines from its first page, a sentence: "Open the Additions tab." */
  readonly whereLinesAre: string;
  /** What a search for a product looks in, as it stands in a sentence: "Product ID or description". */
  readonly productSearch: string;
  readonly fields: readonly PsaField[];
  /** A field that is not there counts as empty. */
  read(typed: PsaCredentials): PsaFormReading;
  /** Said while the keys are proven, where that takes several steps: "Finding your zone". */
  readonly proving: string | null;
  /** What stands behind "Which keys, and which rights?", a paragraph each; `rights` as a list. */
  readonly help: {
    paragraphs: readonly string[];
    rights: { intro: string; items: readonly string[] };
    /** What pushing needs besides. */
    pushRights: { intro: string; items: readonly string[] };
  };
}

/** Where a PSA's own cloud has its pages: on hosts with one name before the domain. */
export interface CloudHosts {
  domain: string;
  /** Names before the domain that are not pages of the PSA; null: all are. */
  other: RegExp | null;
}

/** How the background works with a PSA. */
export interface PsaService {
  /**
   * `form` is what a message carried: names it does not know are left out, a field that is not there is empty. What is to be kept of a form that `PsaSystem.read` accepted, with what has to be looked up first (Autotask: the
   * zone). It does not prove the keys: `PsaApi.authenticate` does. Throws FailureError `psa.*` or `network.*`.
   */
  complete(form: PsaCredentials, http: Http, signal: AbortSignal): Promise<PsaCredentials>;
  /** Throws FailureError `psa.*` for credentials that cannot be used. `now` is ms since the epoch. */
  api(parts: { credentials: PsaCredentials; http: Http; now: () => number }): PsaApi;
  /** The installation that the credentials lead to: another text means that the same ids are other records. */
  systemOf(credentials: PsaCredentials): string;
  /**
   * Where its web application opens an agreement. Throws FailureError `psa.*` for credentials that cannot be used.
   * `recordId` is the agreement's id in the PSA.
   */
  agreementAddress(credentials: PsaCredentials, recordId: number): string;
  /** Host of its pages, for letting content scripts run where the manifest does not. */
  siteOf(credentials: PsaCredentials): string;
}
