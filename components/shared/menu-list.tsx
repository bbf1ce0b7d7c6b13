import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';
import type { MenuGroup, MenuItem } from './menu-groups';
import { useMenuKeys } from './menu-keys';
import { usePopup } from './use-popup';
import './menu.css';

interface MenuListProps {
  id: string;
  label: string;
  groups: readonly MenuGroup[];
  button: RefObject<HTMLElement | null>;
  /** `focus`: the button is to have it. */
  onClose: (focus: boolean) => void;
}

/** The open menu, in the browser's top layer: no list clips it, whatever row it belongs to. */
export function MenuList({ id, label, groups, button, onClose }: MenuListProps) {
  const menu = useRef<HTMLDivElement>(null);
  const onKeyDown = useMenuKeys(menu, onClose);
  usePopup(menu, button, onClose);
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={menu}
      id={id}
      class="sc-menu"
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ key, heading, items }, group) => (
        <div
          key={key}
          class="sc-menu-group"
          {...(heading ? { role: 'group', 'aria-labelledby': `${id}-${group}` } : { role: 'none' })}
        >
          {heading && (
            <div class="sc-menu-heading" id={`${id}-${group}`}>
              {heading}
            </div>
          )}
          {items.map((item) => (
            <Item
              key={item.key}
              item={item}
              onPick={() => {
                onClose(true);
                item.onPick();
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const Item = ({ item, onPick }: { item: MenuItem; onPick: () => void }) => (
  <button type="button" class="sc-menu-item" role="menuitem" tabIndex={-1} onClick={onPick}>
    {item.icon && <Icon name={item.icon} />}
    <span class="sc-menu-words">
      <span data-label>{item.label}</span>
      {item.detail && <span class="sc-menu-detail">{item.detail}</span>}
    </span>
  </button>
);
