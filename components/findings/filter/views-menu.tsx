import { MenuButton, type MenuGroup } from '@/components/shared/menu';
import type { FindingView, SavedView } from '@/lib/model/saved-view';
import { BUILT_IN, sameView } from '../model/views';

export interface ViewsMenuProps {
  view: FindingView;
  saved: readonly SavedView[];
  /** The own view that was opened last, which Overwrite, Rename and Remove are about. */
  at: SavedView | null;
  onOpen: (view: FindingView, saved: SavedView | null) => void;
  onSave: () => void;
  onOverwrite: (saved: SavedView) => void;
  onRename: (saved: SavedView) => void;
  onRemove: (saved: SavedView) => void;
}

/** The views there are, with the one that is open in its name, and what can be done with it. */
export function ViewsMenu(props: ViewsMenuProps) {
  const { view, saved, at } = props;
  const own = saved.find((one) => sameView(one.view, view));
  const builtIn = BUILT_IN.find((one) => sameView(one.view, view));
  const name = own?.name ?? builtIn?.name ?? (at ? `${at.name}, changed` : 'Own filter');
  const groups = (): MenuGroup[] => [
    {
      key: 'built in',
      heading: 'Views',
      items: BUILT_IN.map((one) => ({
        key: one.key,
        label: one.name,
        ...(one === builtIn ? { icon: 'tick' as const } : {}),
        onPick: () => props.onOpen(one.view, null),
      })),
    },
    ...(saved.length > 0
      ? [
          {
            key: 'own',
            heading: 'Saved views',
            items: saved.map((one) => ({
              key: one.id,
              label: one.name,
              ...(one === own ? { icon: 'tick' as const } : {}),
              onPick: () => props.onOpen(one.view, one),
            })),
          },
        ]
      : []),
    {
      key: 'actions',
      items: [
        { key: 'save', label: 'Save as a new view…', onPick: props.onSave },
        ...(at && !own
          ? [{ key: 'over', label: `Save over ${at.name}`, onPick: () => props.onOverwrite(at) }]
          : []),
        ...(at
          ? [
              { key: 'rename', label: `Rename ${at.name}…`, onPick: () => props.onRename(at) },
              { key: 'remove', label: `Remove ${at.name}…`, onPick: () => props.onRemove(at) },
            ]
          : []),
      ],
    },
  ];
  return (
    <MenuButton label="Views" groups={groups}>
      <span class="sc-hidden">View: </span>
      <span class="finding-view-name">{name}</span>
    </MenuButton>
  );
}
