import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '@/components/shared/icon';
import './row.css';

interface RowProps {
  icon: IconName;
  /** Green stands for mapped alone. */
  tone?: 'mapped';
  title: ComponentChildren;
  /** In smaller print below the title. */
  detail?: ComponentChildren;
  /** What the title leads to: the second column where there is room. */
  target?: ComponentChildren;
  /** In smaller print below the target. */
  note?: ComponentChildren;
  actions?: ComponentChildren;
}

/** A row of the review: a mark, what it is, what it leads to, and what can be done. */
export const ReviewRow = ({ icon, tone, title, detail, target, note, actions }: RowProps) => (
  <div class="review-row" data-columns={target ? 2 : 1}>
    <span class="review-row-mark" data-tone={tone}>
      <Icon name={icon} />
    </span>
    <div class="review-row-text">
      <p class="review-row-title">{title}</p>
      {detail && <p class="review-row-small">{detail}</p>}
    </div>
    {target && (
      <div class="review-row-text">
        <p>{target}</p>
        {note && <p class="review-row-small">{note}</p>}
      </div>
    )}
    {actions && <div class="review-row-actions">{actions}</div>}
  </div>
);
