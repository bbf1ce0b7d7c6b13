import type { BrowserContext, ConsoleMessage } from 'playwright-core';

export interface ConsoleRecord {
  /** Console type ("log", "error", ...), or "uncaught" for an error that nobody caught. */
  kind: string;
  text: string;
  /** The page or worker that said it. */
  from: string;
}

/** Everything that pages, frames and workers say from now on. The array grows. */
export function collectConsole(context: BrowserContext): ConsoleRecord[] {
  const records: ConsoleRecord[] = [];
  const add = (message: ConsoleMessage) => {
    const { url } = message.location();
    const from = message.page()?.url() ?? message.worker()?.url() ?? url;
    records.push({ kind: message.type(), text: message.text(), from: url || from });
  };
  context.on('console', add);
  context.on('weberror', (failure) => {
    const error = failure.error();
    records.push({ kind: 'uncaught', text: error.stack ?? String(error), from: failure.page()?.url() ?? '' });
  });
  return records;
}

/** What an error-free run must not have: errors, and errors that nobody caught. */
export const errorsIn = (records: ConsoleRecord[]): ConsoleRecord[] =>
  records.filter(({ kind }) => kind === 'error' || kind === 'uncaught');
