/** Who a message is from, as far as the browser vouches for it. */
export type SenderKind = 'extension page' | 'content script';

/** What the browser attributes to a sender; nothing of it comes from the message. */
export interface Sender {
  id?: string | undefined;
  /** Chrome >= 80, Firefox >= 126. */
  origin?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

export interface Ourselves {
  id: string;
  /** "chrome-extension://<id>", without a slash at the end. */
  origin: string;
  /** Whether an origin is a PSA site on which content scripts run. */
  isPsaOrigin(origin: string): boolean;
}

/**
 * Null: refused. `sender.tab.url` is never used: with prerendering it is another page's address
 * (extension-practice.md A, "Messaging attacks").
 */
export function senderKind(sender: Sender, ourselves: Ourselves): SenderKind | null {
  if (sender.id !== ourselves.id) return null;
  const origin = sender.origin ?? originOf(sender.url);
  if (!origin || origin === 'null') return null;
  if (origin === ourselves.origin) return 'extension page';
  return sender.tab && ourselves.isPsaOrigin(origin) ? 'content script' : null;
}

function originOf(url: string | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, host } = new URL(url);
    // URL.origin is "null" for extension schemes in some engines.
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}
