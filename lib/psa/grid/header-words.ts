import type { Labels } from './labels';
import { word } from './text';
import type { Meaning } from './view';

/** Header words of one language by meaning, parted by "|". */
export type Words = Partial<Record<Meaning, string>>;

/** What header words mean in any of the languages. */
export const labelsOf = (languages: readonly Words[]): Labels =>
  new Map(
    languages.flatMap((words) =>
      (Object.entries(words) as [Meaning, string][]).flatMap(([meaning, texts]) =>
        texts.split('|').map((text) => [word(text), meaning] as const),
      ),
    ),
  );
