import { Button } from '@/components/shared/button';
import { formatCount } from '@/components/shared/format';
import { psaName } from '@/components/shared/psa-name';
import type { PushEntry } from '@/lib/model/push-record';
import { readable, TOLD, whoOf } from './words';

interface EntryDetailProps {
  id: string;
  entry: PushEntry;
  onOpen: (batchId: string) => void;
}

/** Everything that an entry holds, for those who check. */
export function EntryDetail({ id, entry, onOpen }: EntryDetailProps) {
  const facts: [label: string, text: string][] = [
    ['Entry', formatCount(entry.seq)],
    ['Written', `${new Date(entry.at).toISOString()} (UTC)`],
    ['Who', `${whoOf(entry.by)}. ${TOLD[entry.by.told]}`],
    ['Where', `${psaName(entry.psa)}, ${entry.system}`],
    ...(entry.source === '' ? [] : [['Report row', entry.source] satisfies [string, string]]),
    ['Batch', entry.batchId],
    ...(entry.itemId === null ? [] : [['Line of it', entry.itemId] satisfies [string, string]]),
  ];
  return (
    <div class="record-detail" id={id}>
      <dl>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>Hash</dt>
          <dd class="record-hash">{entry.hash}</dd>
        </div>
        <div>
          <dt>Of the one before</dt>
          <dd class="record-hash">{entry.previous}</dd>
        </div>
      </dl>
      {entry.detail !== '' && <pre class="record-raw">{readable(entry.detail)}</pre>}
      <Button onClick={() => onOpen(entry.batchId)}>Open the batch</Button>
    </div>
  );
}
