import { fold } from './fold';
import { spell, tokens } from './tokens';

/** A compared word as the name writes it: "gmbh" is "GmbH", "muller" is "Müller". */
export function shownWord(word: string, name: string): string {
  for (const written of name.split(/[\s,;()[\]{}&+/\\"]+|[-–](?=\S)/u)) {
    const bare = written.replace(/[.:]+$/u, '');
    if (bare === '') continue;
    const read = tokens(fold(bare)).join('');
    if (read === word || spell(['', read])[1] === word) return bare;
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}
