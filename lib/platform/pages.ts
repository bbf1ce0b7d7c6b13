import { browser } from './browser';

/** Seatcheck's own pages that can stand in a tab. */
export type OwnPage = '/popup.html' | '/panel.html' | '/review.html';

/** The address of an own page that is to stand in a tab: "?tab=1" tells the page so. */
export const tabAddress = (page: OwnPage): string =>
  `${new URL(page, browser.runtime.getURL('/')).href}?tab=1`;

/** Whether this page was opened by `openInTab`. */
export const standsInTab = (search: string): boolean => new URLSearchParams(search).get('tab') === '1';

export async function openInTab(page: OwnPage): Promise<void> {
  await browser.tabs.create({ url: tabAddress(page) });
}

/** The name in the address of the customer whose sheet is asked for. */
const EVIDENCE = 'evidence';

/** The sheet of one customer, in a tab of its own. */
export async function openEvidence(companyId: string): Promise<void> {
  const address = `${tabAddress('/review.html')}&${EVIDENCE}=${encodeURIComponent(companyId)}`;
  await browser.tabs.create({ url: address });
}

/** The customer whose sheet the page was opened for; null: none. */
export const evidenceAsked = (search: string): string | null => new URLSearchParams(search).get(EVIDENCE);

/** The name in the address of the batch of a push that is asked for, and of the record of all of them. */
const BATCH = 'batch';
const PUSHES = 'pushes';

/** A batch over the review, in a tab of its own; null: the record of all of them. */
export async function openPushes(batchId: string | null): Promise<void> {
  const asked = batchId === null ? PUSHES : `${BATCH}=${encodeURIComponent(batchId)}`;
  await browser.tabs.create({ url: `${tabAddress('/review.html')}&${asked}` });
}

/** What of the pushes the page was opened for: a batch, or (null) the record of all; undefined: none of it. */
export function pushesAsked(search: string): { batchId: string | null } | undefined {
  const asked = new URLSearchParams(search);
  const batchId = asked.get(BATCH);
  if (batchId) return { batchId };
  return asked.has(PUSHES) ? { batchId: null } : undefined;
}

/** A page of another site, in a tab of its own. */
export async function openAddress(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}

/** False when the browser does not allow it. Call it in the click itself. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export interface Mail {
  subject: string;
  /** Lines are parted by "\n". */
  body: string;
}

/**
 * The link that opens the mail program with this mail, the addressee left open (RFC 6068). Use it as the href
 * of a link with target="_blank": without it a popup does not hand it over.
 */
export const mailtoAddress = ({ subject, body }: Mail): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
