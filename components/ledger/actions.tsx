import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { useAnnounce } from '@/components/shared/live-region';
import { MenuButton } from '@/components/shared/menu';
import type { Ledger } from '@/lib/model/ledger';
import { copyText } from '@/lib/platform/pages';
import { savePicture } from './save-picture';
import { ledgerText } from './text';

/** Takes the ledger along: as text, and as a picture. `view`: the ledger on the page. */
export function LedgerActions({ ledger, view }: { ledger: Ledger; view: RefObject<HTMLElement | null> }) {
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const say = (sentence: string): void => {
    setSaid(sentence);
    announce(sentence);
  };
  const save = async (format: 'svg' | 'png'): Promise<void> => {
    if (!view.current) return;
    try {
      say(`Saved ${await savePicture(ledger, format, view.current)}.`);
    } catch {
      say('The browser could not draw the picture. Save it as SVG.');
    }
  };
  const items = [
    { key: 'png', label: 'PNG, for mails and documents', onPick: () => void save('png') },
    { key: 'svg', label: 'SVG, sharp at every size', onPick: () => void save('svg') },
  ];
  return (
    <div class="ledger-actions">
      <Button
        icon="copy"
        onClick={() =>
          void copyText(ledgerText(ledger)).then((done) =>
            say(done ? 'Copied as text.' : 'The browser refused to copy.'),
          )
        }
      >
        Copy as text
      </Button>
      <MenuButton label="Save picture" groups={() => [{ key: 'formats', items }]}>
        Save picture
      </MenuButton>
      <span class="ledger-said">{said}</span>
    </div>
  );
}
