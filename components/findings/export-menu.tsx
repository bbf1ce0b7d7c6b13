import { useAnnounce } from '@/components/shared/live-region';
import { MenuButton } from '@/components/shared/menu';
import type { FindingItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { FindingSlots, ListedFacts } from './slots';

interface ExportMenuProps {
  onExport: NonNullable<FindingSlots['onExport']>;
  /** What is listed, in its order. */
  items: () => FindingItem[];
  facts: () => ListedFacts;
  onFailure: (failure: Failure) => void;
}

/** Takes the list along as it stands. */
export function ExportMenu({ onExport, items, facts, onFailure }: ExportMenuProps) {
  const announce = useAnnounce();
  const take = async (format: 'csv' | 'xlsx'): Promise<void> => {
    try {
      await onExport(format, items(), facts());
      announce('The file is in your downloads.');
    } catch (thrown) {
      onFailure(failureOf(thrown));
    }
  };
  return (
    <MenuButton
      label="Export"
      icon="download"
      groups={() => [
        {
          key: 'formats',
          items: [
            {
              key: 'csv',
              label: 'CSV',
              detail: 'What is listed, in its order',
              onPick: () => void take('csv'),
            },
            {
              key: 'xlsx',
              label: 'XLSX',
              detail: 'The same, for a spreadsheet',
              onPick: () => void take('xlsx'),
            },
          ],
        },
      ]}
    >
      <span class="finding-toolbar-word">Export</span>
    </MenuButton>
  );
}
