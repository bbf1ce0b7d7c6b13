import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { checked, readFile } from './read-file';

interface ChooseTextProps {
  busy: boolean;
  input: RefObject<HTMLInputElement | null>;
  onText: (name: string, read: () => Promise<string> | string) => void;
  onClose: () => void;
}

/** A file, or a text from the clipboard. */
export function ChooseText({ busy, input, onText, onClose }: ChooseTextProps) {
  const id = useId();
  const [text, setText] = useState('');
  useEffect(() => input.current?.focus(), [input]);
  return (
    <form
      class="import-choose"
      onSubmit={(event) => {
        event.preventDefault();
        const file = input.current?.files?.[0];
        if (file && text.trim() === '') onText(file.name, () => readFile(file));
        else onText('the pasted text', () => checked(text, 'The pasted text'));
      }}
    >
      <label for={`${id}-file`}>File</label>
      <input
        ref={input}
        id={`${id}-file`}
        type="file"
        // A file that was mended can be chosen again under its name.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        accept=".csv,.json,.txt,text/csv,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onText(file.name, () => readFile(file));
        }}
      />
      <label for={`${id}-text`}>Or paste it here</label>
      <textarea
        id={`${id}-text`}
        rows={6}
        value={text}
        spellcheck={false}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="panel-dialog-buttons">
        <Button type="submit" variant="primary" busy={busy}>
          Show what would change
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
