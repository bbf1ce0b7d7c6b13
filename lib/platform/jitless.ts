import { z } from 'zod';

/**
 * Imported before any schema: zod otherwise probes `new Function`, which the extension's content security policy
 * reports as a violation (extension-practice.md A, "CSP traps").
 */
z.config({ jitless: true });
