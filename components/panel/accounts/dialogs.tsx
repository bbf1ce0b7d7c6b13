import { useCallback } from 'preact/hooks';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import { ACCOUNT_REASONS, ExcludeDialog } from '../exclude-dialog';
import { firstWord } from '../search-query';
import { placeWords } from '../words';
import { AcceptDialog } from './accept-dialog';
import { CompanyPicker } from './company-picker';
import type { Directory, Proven } from './directory';
import { fullName } from './names';
import { ReplaceDialog } from './replace-dialog';
import { SplitDialog } from './split-dialog';
import { type Actions, isToMap } from './use-account-actions';
import type { Changes } from './use-changes';

interface DialogsProps {
  items: readonly VendorAccountItem[];
  actions: Actions;
  changes: Changes;
  directory: Directory;
  proven: readonly Proven[];
}

/** Whichever dialog is open. */
export function Dialogs({ items, actions, changes, directory, proven }: DialogsProps) {
  const { asking, setAsking, goOn, goOnFrom, link } = actions;
  const close = useCallback(() => setAsking(null), [setAsking]);
  if (!asking) return null;
  if (asking.kind === 'accept all')
    return (
      <AcceptDialog
        proven={proven}
        onAccept={async (chosen) => {
          await changes.accept(chosen);
          actions.goOnAfterAll(new Set(chosen.map(({ account }) => account.id)));
        }}
        onClose={close}
      />
    );
  // As it is by now: a list that was read meanwhile has another one.
  const item = items.find(({ id }) => id === asking.item.id) ?? asking.item;
  if (asking.kind === 'exclude')
    return (
      <ExcludeDialog
        name={item.name}
        reasons={ACCOUNT_REASONS}
        onExclude={async (reason) => {
          await changes.exclude(item, reason);
          goOn(item, 'link', isToMap);
        }}
        onClose={close}
      />
    );
  if (asking.kind === 'search')
    return (
      <SearchDialog
        item={item}
        directory={directory}
        onPick={(company) => link(item, company, 'account')}
        onClose={close}
      />
    );
  if (asking.kind === 'replace') {
    const { company, from } = asking;
    return (
      <ReplaceDialog
        item={item}
        company={company}
        onReplace={() => link(item, company, from)}
        onSplit={() => setAsking({ kind: 'split', item, added: company, from })}
        onClose={close}
      />
    );
  }
  return (
    <SplitDialog
      item={item}
      added={asking.added}
      directory={directory}
      onSave={async (companies) => {
        await changes.split(item, companies);
        goOnFrom(asking.from, item, asking.added);
      }}
      onClose={close}
    />
  );
}

interface SearchDialogProps {
  item: VendorAccountItem;
  directory: Directory;
  onPick: (company: CompanyItem) => Promise<void>;
  onClose: () => void;
}

function SearchDialog({ item, directory, onPick, onClose }: SearchDialogProps) {
  const sideOf = useCallback(
    ({ id }: CompanyItem) => (item.companies.some((linked) => linked.id === id) ? 'linked now' : null),
    [item],
  );
  return (
    <CompanyPicker
      title={`Link ${fullName(item)}`}
      note={[placeWords(item), 'Choose the company that is billed for it.'].filter(Boolean).join(' · ')}
      firstQuery={firstWord(item.name)}
      directory={directory}
      sideOf={sideOf}
      onPick={onPick}
      onClose={onClose}
    />
  );
}
