import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { TextDialog } from '../dialogs/text-dialog';
import type { Views } from './use-views';

const NAME = { label: 'Name', longest: 80, missing: 'A view needs a name.' };

/** Asks for a view's name, or once more before it is removed. */
export function ViewDialogs({ views }: { views: Views }) {
  const { asking, close } = views;
  if (!asking) return null;
  if (asking.kind === 'save')
    return (
      <TextDialog
        {...NAME}
        title="Save as a new view"
        note="It keeps the filters, the groups and the order, not the findings."
        action="Save"
        onDone={views.saveNew}
        onClose={close}
      />
    );
  const { saved } = asking;
  if (asking.kind === 'rename')
    return (
      <TextDialog
        {...NAME}
        title={`Rename ${saved.name}`}
        first={saved.name}
        action="Rename"
        onDone={(name) => views.rename(saved, name)}
        onClose={close}
      />
    );
  return (
    <ConfirmDialog
      title={`Remove the view ${saved.name}`}
      note="No finding changes. The view is gone for good."
      action="Remove"
      isDangerous
      onConfirm={() => views.remove(saved)}
      onClose={close}
    />
  );
}
