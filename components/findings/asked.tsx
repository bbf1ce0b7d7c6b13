import { counted } from '@/components/shared/format';
import { useAnnounce } from '@/components/shared/live-region';
import type { FindingItem } from '@/lib/messaging/protocol';
import { type Day, today } from '@/lib/model/calendar';
import type { ReportGuard } from '@/lib/model/report-guard';
import { ConfirmDialog } from './dialogs/confirm-dialog';
import { HelpDialog } from './dialogs/help-dialog';
import { SnoozeDialog } from './dialogs/snooze-dialog';
import { TextDialog } from './dialogs/text-dialog';
import type { useTriage } from './review/use-triage';
import { titleOf } from './words';

interface AskedProps {
  triage: ReturnType<typeof useTriage>;
  onNote: (item: FindingItem, text: string) => Promise<void>;
  onSnoozed: (items: readonly FindingItem[], reason: string, until: Day) => void;
  onConfirm: (guard: ReportGuard) => Promise<void>;
}

/** The dialog that is open, when one is. */
export function Asked({ triage, onNote, onSnoozed, onConfirm }: AskedProps) {
  const announce = useAnnounce();
  const { asking, close } = triage;
  if (!asking) return null;
  if (asking.kind === 'help') return <HelpDialog onClose={close} />;
  if (asking.kind === 'guard') {
    const { guard } = asking;
    return (
      <ConfirmDialog
        title="Is the data right as it is?"
        note={`${guard.sentence} When you confirm it, decisions on several findings at once go on, with these figures.`}
        action="It is right: go on"
        onConfirm={async () => {
          await onConfirm(guard);
          announce('Confirmed: the data is right as it is.');
        }}
        onClose={close}
      />
    );
  }
  if (asking.kind === 'note') {
    const { item } = asking;
    return (
      <TextDialog
        title={`Note on ${titleOf(item)}`}
        label="Note"
        longest={2000}
        missing="Write what is to be remembered."
        action="Add"
        isLong
        onDone={async (text) => {
          await onNote(item, text);
          announce('Noted.');
        }}
        onClose={close}
      />
    );
  }
  const { items } = asking;
  const [first] = items;
  return (
    <SnoozeDialog
      what={items.length === 1 && first ? titleOf(first) : counted(items.length, 'finding')}
      several={items.length > 1}
      today={today(new Date())}
      onSnooze={(reason, until) => onSnoozed(items, reason, until)}
      onClose={close}
    />
  );
}
