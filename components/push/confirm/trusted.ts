import { createContext } from 'preact';

/** Whether a person did it, not a script. A context, so that a test can say so. */
export const Trusted = createContext<(event: Event) => boolean>((event) => event.isTrusted);
