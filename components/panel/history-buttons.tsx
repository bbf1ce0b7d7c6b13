import { Button } from '@/components/shared/button';
import type { MappingOverview } from '@/lib/messaging/protocol';
import type { Way } from './use-history';

/** Undo and redo, with what they would do in their names. */
export const HistoryButtons = ({
  history,
  onGo,
}: {
  history: MappingOverview['history'];
  onGo: (way: Way) => void;
}) => (
  <>
    <Button
      variant="quiet"
      icon="undo"
      iconOnly
      disabled={history.undo === null}
      onClick={() => onGo('undo')}
    >
      {history.undo === null ? 'Undo: nothing to undo' : `Undo: ${history.undo}`}
    </Button>
    <Button
      variant="quiet"
      icon="redo"
      iconOnly
      disabled={history.redo === null}
      onClick={() => onGo('redo')}
    >
      {history.redo === null ? 'Redo: nothing to redo' : `Redo: ${history.redo}`}
    </Button>
  </>
);
