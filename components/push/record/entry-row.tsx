import { useId } from 'preact/hooks';
import { Marked } from '@/components/panel/find/marked';
import { rangesOf } from '@/components/panel/find/ranges';
import { Button } from '@/components/shared/button';
import { moment } from '@/lib/export/moment';
import { ENTRY_WORDS } from '@/lib/export/record-table';
import { figure } from '@/lib/model/figure';
import type { PushEntry } from '@/lib/model/push-record';
import { EntryDetail } from './entry-detail';
import { subjectOf, TOLD, whoOf } from './words';
import './entry-row.css';

interface EntryRowProps {
  entry: PushEntry;
  /** Folded words of the search, which are marked. */
  wanted: readonly string[];
  unfolded: boolean;
  onFold: () => void;
  onOpen: (batchId: string) => void;
}

/** One entry: when and what happened, to what, from which report row, and who it was. */
export function EntryRow({ entry, wanted, unfolded, onFold, onOpen }: EntryRowProps) {
  const id = useId();
  const marked = (text: string) => <Marked text={text} ranges={rangesOf(text, wanted)} />;
  const subject = subjectOf(entry);
  return (
    <article class="record-entry">
      <p class="record-entry-when">
        <time dateTime={new Date(entry.at).toISOString()}>{moment(entry.at)}</time>
        <span class="record-entry-kind">{ENTRY_WORDS[entry.kind]}</span>
      </p>
      <div class="record-entry-what">
        <p class="record-entry-sentence">{marked(entry.sentence)}</p>
        {subject.length > 0 && (
          <p class="record-muted">
            {subject.map((name, at) => (
              <span key={`${at} ${name}`}>
                {at > 0 && ' · '}
                {marked(name)}
              </span>
            ))}
          </p>
        )}
        {entry.source !== '' && <p class="record-muted record-entry-source">{shortSource(entry.source)}</p>}
      </div>
      <p class="record-entry-change">
        <Change {...entry} />
      </p>
      <p class="record-entry-who" title={TOLD[entry.by.told]}>
        {marked(whoOf(entry.by))}
      </p>
      <div class="record-entry-button">
        <Button
          variant="quiet"
          icon="more"
          expanded={unfolded}
          controls={unfolded ? id : undefined}
          onClick={onFold}
        >
          Detail<span class="sc-hidden"> of entry {entry.seq}</span>
        </Button>
      </div>
      {unfolded && <EntryDetail id={id} entry={entry} onOpen={onOpen} />}
    </article>
  );
}

/** Without the number of the run, which stands in the detail. */
const shortSource = (source: string): string => source.replace(/ \([0-9a-f-]{36}\)/, '');

/** "40 → 42", read out as "40 to 42". */
function Change({ from, to }: Pick<PushEntry, 'from' | 'to'>) {
  const known = from ?? to;
  if (known === null) return null;
  if (from === null || to === null) return <>{figure(known)}</>;
  return (
    <>
      {figure(from)}
      <span aria-hidden="true"> → </span>
      <span class="sc-hidden"> to </span>
      <strong>{figure(to)}</strong>
    </>
  );
}
