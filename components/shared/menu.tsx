import type { ComponentChildren } from 'preact';
import { useCallback, useId, useRef, useState } from 'preact/hooks';
import { Button, type ButtonVariant } from './button';
import type { IconName } from './icon';
import type { MenuGroup } from './menu-groups';
import { MenuList } from './menu-list';
import './menu.css';

export type { MenuGroup, MenuItem } from './menu-groups';

interface MenuButtonProps {
  /** The menu's name; usually the button's words in full. */
  label: string;
  /** Asked while the menu is open. */
  groups: () => readonly MenuGroup[];
  variant?: ButtonVariant;
  icon?: IconName;
  /** The icon alone is drawn. */
  iconOnly?: boolean;
  /** The button's words. */
  children: ComponentChildren;
}

/**
 * A button that opens a menu (the ARIA menu button pattern): arrows, Home, End and letters move, Enter picks, Escape
 * and a click elsewhere close. The focus returns to the button before an item acts, so that a dialog it opens, or the
 * next row, finds it there.
 */
export function MenuButton({ label, groups, variant, icon = 'more', iconOnly, children }: MenuButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback((focus: boolean) => {
    if (focus) button.current?.focus({ preventScroll: true });
    setOpen(false);
  }, []);
  return (
    <>
      <Button
        buttonRef={button}
        {...(variant ? { variant } : {})}
        icon={icon}
        iconOnly={iconOnly ?? false}
        hasMenu
        expanded={open}
        controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </Button>
      {open && <MenuList id={id} label={label} groups={groups()} button={button} onClose={close} />}
    </>
  );
}
