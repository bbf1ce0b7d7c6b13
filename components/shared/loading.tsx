import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import './loading.css';

/** While a first answer is awaited: shown only when it takes its time. */
export const Loading = ({ children }: { children: ComponentChildren }) => (
  <p class="sc-loading">
    <Icon name="sync" turning />
    {children}
  </p>
);
