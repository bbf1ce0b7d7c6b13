import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { counted } from '@/components/shared/format';
import { useAnnounce } from '@/components/shared/live-region';
import { type Failure, failureOf } from '@/lib/model/failure';
import { type RecordFormat, takeRecord } from './take-record';

export interface Taking {
  busy: ReadonlySignal<boolean>;
  /** What came of the last one; '': nothing yet. */
  said: ReadonlySignal<string>;
  failure: ReadonlySignal<Failure | null>;
  take: (format: RecordFormat, query: string) => void;
}

/** Makes files of the record, one at a time. */
export function useTaking(): Taking {
  const link = useBackground();
  const announce = useAnnounce();
  const busy = useSignal(false);
  const said = useSignal('');
  const failure = useSignal<Failure | null>(null);
  const take = useCallback(
    async (format: RecordFormat, query: string) => {
      if (busy.peek()) return;
      busy.value = true;
      failure.value = null;
      said.value = '';
      try {
        const count = await takeRecord(link, format, query);
        said.value = `${counted(count, 'entry', 'entries')} in your downloads.`;
        announce(said.value);
      } catch (thrown) {
        failure.value = failureOf(thrown);
      }
      busy.value = false;
    },
    [link, announce, busy, said, failure],
  );
  return { busy, said, failure, take: (format, query) => void take(format, query) };
}
