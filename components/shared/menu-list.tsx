import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';
import type { MenuGroup, MenuItem } from './menu';
import { useMenuKeys } from './menu-keys';
import { placeMenu } from './menu-place';
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
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element || !button.current) return;
    if ('showPopover' in element) element.showPopover();
    const { left, top, maxHeight } = placeMenu(
      button.current.getBoundingClientRect(),
      { width: element.offsetWidth, height: element.offsetHeight },
      { width: innerWidth, height: innerHeight },
    );
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.style.maxHeight = `${maxHeight}px`;
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
  }, [button]);
  useLayoutEffect(() => {
    const end = new AbortController();
    const isInside = (target: EventTarget | null): boolean =>
      target instanceof Node &&
      (menu.current?.contains(target) === true || button.current?.contains(target) === true);
    const leave = ({ target }: Event): void => {
      if (!isInside(target)) onClose(false);
    };
    const options = { capture: true, signal: end.signal };
    document.addEventListener('pointerdown', leave, options);
    document.addEventListener('focusin', leave, options);
    // It would stay behind when its row scrolls away.
    document.addEventListener('scroll', leave, options);
    window.addEventListener('resize', () => onClose(true), options);
    return () => end.abort();
  }, [button, onClose]);
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
          {items.map((item, at) => (
            <Item
              key={item.key}
              id={`${id}-${group}-${at}`}
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

const Item = ({ id, item, onPick }: { id: string; item: MenuItem; onPick: () => void }) => (
  <button
    type="button"
    class="sc-menu-item"
    role="menuitem"
    tabIndex={-1}
    aria-labelledby={`${id}-label`}
    aria-describedby={item.detail ? `${id}-detail` : undefined}
    onClick={onPick}
  >
    {item.icon && <Icon name={item.icon} />}
    <span class="sc-menu-words">
      <span id={`${id}-label`}>{item.label}</span>
      {item.detail && (
        <span class="sc-menu-detail" id={`${id}-detail`}>
          {item.detail}
        </span>
      )}
    </span>
  </button>
);
