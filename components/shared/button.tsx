import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon';
import './button.css';
import './hidden.css';

/** `primary`: the one strong control of a screen. `fresh`: pink, only while fresh data waits. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger' | 'fresh';

interface Look {
  variant?: ButtonVariant;
  icon?: IconName;
  /** Icon alone: `children` becomes its name for screen readers and on hover. */
  iconOnly?: boolean;
  children: ComponentChildren;
}

export interface ButtonProps extends Look {
  type?: 'button' | 'submit';
  onClick?: (event: MouseEvent) => void;
  /** Working: a press does nothing, the focus stays, the icon turns. */
  busy?: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  /** More than its words say, on hover and for screen readers. */
  hint?: string;
  expanded?: boolean;
  controls?: string | undefined;
  /** It opens a menu. */
  hasMenu?: boolean;
  /** A button that stays down: on or off. */
  pressed?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that keeps the focus while busy or disabled (aria-disabled, never the attribute). */
export function Button(props: ButtonProps) {
  const { variant = 'plain', type = 'button', busy = false, disabled = false } = props;
  const off = busy || disabled;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={type}
      class="sc-button"
      data-variant={variant}
      data-icon-only={props.iconOnly || undefined}
      title={props.iconOnly ? text(props.children) : props.hint}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-haspopup={props.hasMenu ? 'menu' : undefined}
      aria-pressed={props.pressed}
      onClick={(event) => {
        if (off) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      <Face {...props} />
    </button>
  );
}

/** A link that looks like a button: for the mail program and for pages in a tab of their own. */
export const ButtonLink = ({ href, variant = 'plain', ...look }: Look & { href: string }) => (
  <a
    class="sc-button"
    data-variant={variant}
    data-icon-only={look.iconOnly || undefined}
    title={look.iconOnly ? text(look.children) : undefined}
    href={href}
    target="_blank"
    rel="noopener noreferrer"
  >
    <Face {...look} />
  </a>
);

const Face = ({ icon, iconOnly, busy, children }: Look & { busy?: boolean }) => (
  <>
    {busy ? <Icon name="sync" turning /> : icon && <Icon name={icon} />}
    <span class={iconOnly ? 'sc-hidden' : 'sc-button-text'}>{children}</span>
  </>
);

const text = (children: ComponentChildren): string | undefined =>
  typeof children === 'string' ? children : undefined;
