import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import type { FindingNote } from '@/lib/model/finding';
import { dateWords } from '../words';

interface NotesProps {
  /** Null: they are on their way. */
  notes: readonly FindingNote[] | null;
  count: number;
  onAdd: () => void;
}

/** What was noted of a finding, the newest first. */
export const Notes = ({ notes, count, onAdd }: NotesProps) => (
  <section class="finding-notes" aria-label="Notes">
    <div class="finding-notes-head">
      <h3>{count === 0 ? 'No notes' : counted(count, 'note')}</h3>
      <Button variant="quiet" onClick={onAdd}>
        Add a note…
      </Button>
    </div>
    {notes && notes.length > 0 && (
      <ul>
        {[...notes]
          .sort((a, b) => b.at - a.at)
          .map(({ text, at }) => (
            <li key={at}>
              <span class="finding-note-at">{dateWords(at)}</span> {text}
            </li>
          ))}
      </ul>
    )}
  </section>
);
