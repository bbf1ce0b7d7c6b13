import type { ComponentChildren } from 'preact';
import type { Failure } from '@/lib/model/failure';
import { Icon, type IconName } from './icon';
import './notice.css';

export type NoticeTone = 'info' | 'done' | 'warn' | 'failed';

const ICONS: Record<NoticeTone, IconName> = {
  info: 'info',
  done: 'tick',
  warn: 'warning',
  failed: 'failed',
};

export interface NoticeProps {
  tone: NoticeTone;
  /** What is the matter. */
  children: ComponentChildren;
  /** What to do next. */
  nextStep?: ComponentChildren;
  /** A handle for the service's support. */
  reference?: string | undefined;
  /** Buttons. */
  actions?: ComponentChildren;
  id?: string;
  /** Read out when it appears: for answers to what the user just did. */
  alert?: boolean;
}

export const Notice = ({ tone, children, nextStep, reference, actions, id, alert = false }: NoticeProps) => (
  <div class="sc-notice" data-tone={tone} id={id} role={alert ? 'alert' : undefined}>
    <Icon name={ICONS[tone]} />
    <div class="sc-notice-body">
      <p class="sc-notice-sentence">{children}</p>
      {nextStep && <p>{nextStep}</p>}
      {reference && (
        <p class="sc-notice-reference">
          Reference for support: <code>{reference}</code>
        </p>
      )}
      {actions && <div class="sc-notice-actions">{actions}</div>}
    </div>
  </div>
);

/** A failure as the background tells it: its sentence, its next step, its reference. */
export const FailureNotice = ({
  failure,
  tone = 'failed',
  ...rest
}: {
  failure: Failure;
  tone?: NoticeTone;
  id?: string;
  alert?: boolean;
  actions?: ComponentChildren;
}) => (
  <Notice tone={tone} nextStep={failure.nextStep} reference={failure.reference} {...rest}>
    {failure.sentence}
  </Notice>
);
