import type { ComponentChildren } from 'preact';
import type { IconName } from './icon';

export interface MenuItem {
  key: string;
  label: string;
  /** A second, quieter line. */
  detail?: ComponentChildren;
  icon?: IconName;
  onPick: () => void;
}

export interface MenuGroup {
  key: string;
  heading?: string;
  items: readonly MenuItem[];
}
