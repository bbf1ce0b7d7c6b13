import measured from '@/lib/matching/accuracy.json';

/** One set of names with known answers, and how the matcher did on it. The bench writes it (bench/matching). */
export interface MeasuredSet {
  name: string;
  /** What was decided, to stand after "decisions on": "names of US providers with known answers". */
  what: string;
  /** `open`: three in ten partners were taken away, so that "no such company" had to be said too. */
  world: string;
  decisions: number;
  automatic: number;
  wrongAutomatic: number;
  /** Of all automatic matches at least this part is right, with 95 % certainty. */
  precisionLow: number;
  /** Of the partners that were there, this part was matched automatically. */
  recall: number;
}

export interface Accuracy {
  /** "2026-11-27"; null: not measured for this build. */
  measuredOn: string | null;
  band: number | null;
  sets: readonly MeasuredSet[];
}

export const ACCURACY: Accuracy = measured;
