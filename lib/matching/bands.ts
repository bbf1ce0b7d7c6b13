/**
 * From this score on a decision is automatic, where nothing else speaks against it (match.ts). Chosen on the tune
 * halves; the report halves bear out a precision of at least 99.5 % (accuracy.json, `npm run bench:matching`).
 */
export const AUTOMATIC = 0.97;
/** The same for names that are equal but for spelling and legal form, which score less where all their words are common. */
export const AUTOMATIC_EQUAL = 0.85;
/** Below it a candidate is not worth a person's look. */
export const SUGGESTED = 0.08;
