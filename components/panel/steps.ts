/** The three steps of the panel, in their order. Each may be opened at any time. */
export const STEPS = ['accounts', 'services', 'review'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Record<Step, string> = {
  accounts: 'Accounts',
  services: 'Services',
  review: 'Review',
};

/** What the panel can show: the steps of the mapping, and what the mapped usage differs from in the bills. */
export const PARTS = [...STEPS, 'findings'] as const;
export type Part = (typeof PARTS)[number];

/** Under which name the part that was last open is remembered (lib/platform/remember.ts). */
export const STEP_KEY = 'panel.step';

/** What a step is asked to show: another step found something there that a person should look at. */
export interface FocusRequest {
  /** The vendor account or service. */
  id: string;
  /** What to search for; all filters that would hide it are to be lifted. */
  query: string;
  /** Counts up, so that the same wish twice is two wishes. */
  number: number;
}

/** What the shell gives to the steps of accounts and services, besides their items. */
export interface StepProps {
  focusOn: FocusRequest | null;
  /** How many items that are to map have a suggestion; null: not known yet. */
  onProgress: (suggested: number | null) => void;
}

/** What the steps tell of themselves that the overview does not know. */
export interface Told {
  /** How many accounts, and how many services, that are to map have a suggestion. */
  accounts: number | null;
  services: number | null;
  warnings: number | null;
  /** How many findings are still to do. */
  findings: number | null;
}
