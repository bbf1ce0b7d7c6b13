import { useEffect, useRef, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { counted } from '@/components/shared/format';
import { useAnnounce } from '@/components/shared/live-region';
import type { ImportLine } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import { writes } from './lines';

interface DryRun {
  /** Of what: "mappings.csv", "The pasted text". */
  name: string;
  text: string;
  lines: ImportLine[];
}

/** An import in two steps: a dry run that changes nothing, then the same text applied. */
export function useImport(onDone: () => void) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const [run, setRun] = useState<DryRun | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const closed = useRef(false);
  useEffect(
    () => () => {
      closed.current = true;
    },
    [],
  );

  async function working(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (thrown) {
      if (!closed.current) setFailure(failureOf(thrown));
    }
    if (!closed.current) setBusy(false);
  }
  /** `read` gives the text, or throws a FailureError. */
  const check = (name: string, read: () => Promise<string> | string): Promise<void> =>
    working(async () => {
      const text = await read();
      const { lines } = await ask('mapping.import', { text, apply: false });
      if (closed.current) return;
      setRun({ name, text, lines });
    });
  const apply = (): Promise<void> =>
    working(async () => {
      if (!run) return;
      const { lines } = await ask('mapping.import', { text: run.text, apply: true });
      announce(`Imported ${counted(writes(lines), 'mapping')}. Undo takes the import back.`);
      onDone();
    });
  const back = (): void => {
    setRun(null);
    setFailure(null);
  };
  return { run, busy, failure, check, apply, back };
}
