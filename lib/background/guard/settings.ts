/** What the guards keep among the settings. */
export const GUARD_SETTINGS = {
  /** What is remembered of each PSA's agreements from one sync to the next: `AgreementsMemory` by PSA. */
  agreements: 'guard.agreements',
  /** The accounts whose numbers are doubted in the shown report, for figures that cannot wait for history: `Doubts`. */
  doubts: 'guard.doubts',
} as const;
