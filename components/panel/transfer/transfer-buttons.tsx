import { useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { useAnnounce } from '@/components/shared/live-region';
import { saveFile } from '@/components/shared/save-file';
import { ImportDialog } from './import-dialog';

type Format = 'csv' | 'json';

/** Takes the mappings out as a file, and brings them in from one. */
export function TransferButtons({ onFailure }: { onFailure: (thrown: unknown) => void }) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const [busy, setBusy] = useState<Format | null>(null);
  const [importing, setImporting] = useState(false);
  async function exportAs(format: Format): Promise<void> {
    setBusy(format);
    try {
      const { fileName, text } = await ask('mapping.export', { format });
      saveFile(fileName, text);
      announce(`The mappings are in ${fileName}.`);
    } catch (thrown) {
      onFailure(thrown);
    }
    setBusy(null);
  }
  return (
    <>
      <Button
        variant="quiet"
        busy={busy === 'csv'}
        hint="The mappings, for a spreadsheet. Layouts learned by pointing are in JSON only."
        onClick={() => void exportAs('csv')}
      >
        Export CSV
      </Button>
      <Button
        variant="quiet"
        busy={busy === 'json'}
        hint="A whole backup: the mappings, and the layouts learned by pointing."
        onClick={() => void exportAs('json')}
      >
        Export JSON
      </Button>
      <Button variant="quiet" onClick={() => setImporting(true)}>
        Import…
      </Button>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}
