import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';
import './empty-state.css';

/** Nothing to show, and why; `actions` and `children` say what to do next. */
export const EmptyState = ({
  icon,
  title,
  children,
  actions,
}: {
  icon?: IconName;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}) => (
  <div class="sc-empty">
    {icon && <Icon name={icon} />}
    <p class="sc-empty-title">{title}</p>
    {children && <p class="sc-empty-text">{children}</p>}
    {actions && <div class="sc-empty-actions">{actions}</div>}
  </div>
);
