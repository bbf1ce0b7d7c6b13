import { MenuButton, type MenuGroup } from '@/components/shared/menu';
import type { FindingView } from '@/lib/model/saved-view';
import { BUILT_IN, sameView } from '../model/views';
import type { Views } from './use-views';

interface ViewsMenuProps {
  view: FindingView;
  views: Views;
  onFailure: (thrown: unknown) => void;
}

/** The views there are, with the one that is open in its name, and what can be done with it. */
export function ViewsMenu({ view, views, onFailure }: ViewsMenuProps) {
  const { saved, at } = views;
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
        onPick: () => views.open(one.view, null),
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
              onPick: () => views.open(one.view, one),
            })),
          },
        ]
      : []),
    {
      key: 'actions',
      items: [
        { key: 'save', label: 'Save as a new view…', onPick: () => views.ask({ kind: 'save' }) },
        ...(at && !own
          ? [
              {
                key: 'over',
                label: `Save over ${at.name}`,
                onPick: () => void views.overwrite(at).catch(onFailure),
              },
            ]
          : []),
        ...(at
          ? [
              {
                key: 'rename',
                label: `Rename ${at.name}…`,
                onPick: () => views.ask({ kind: 'rename', saved: at }),
              },
              {
                key: 'remove',
                label: `Remove ${at.name}…`,
                onPick: () => views.ask({ kind: 'remove', saved: at }),
              },
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
