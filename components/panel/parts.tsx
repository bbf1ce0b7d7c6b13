import { useCallback, useRef } from 'preact/hooks';
import type { MappingOverview } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';
import { AccountsView } from './accounts/accounts-view';
import { Loading, NothingYet, NotRead } from './first-state';
import { ReviewView } from './review/review-view';
import { ServicesView } from './services/services-view';
import { type FocusRequest, STEPS, type Step, type Told } from './steps';
import { tabId, tabPanelId } from './tabs';
import { type Target, useFocusRequest } from './use-focus-request';

interface PartsProps {
  step: Step;
  overview: MappingOverview | null;
  failure: Failure | null;
  status: Status | null;
  onStep: (step: Step) => void;
  onTell: (what: keyof Told, count: number | null) => void;
  onFailure: (thrown: unknown) => void;
  onAgain: () => void;
}

/** The panels of the steps. One that was opened stays, hidden, with its search, filter and scroll position. */
export function Parts(props: PartsProps) {
  const { show, requestFor } = useFocusRequest(props.overview, props.onStep);
  const opened = useRef(new Set<Step>());
  if (props.overview) opened.current.add(props.step);
  return (
    <>
      {STEPS.map((each) => (
        <div
          key={each}
          class="panel-body"
          id={tabPanelId(each)}
          role="tabpanel"
          aria-labelledby={tabId(each)}
          hidden={each !== props.step}
        >
          {(each === props.step || opened.current.has(each)) && (
            <Content
              {...props}
              step={each}
              active={each === props.step}
              focusOn={requestFor(each)}
              onShow={show}
            />
          )}
        </div>
      ))}
    </>
  );
}

interface ContentProps extends PartsProps {
  active: boolean;
  focusOn: FocusRequest | null;
  onShow: (target: Target) => void;
}

function Content({ step, active, overview, failure, status, focusOn, ...rest }: ContentProps) {
  const { onTell, onShow, onFailure } = rest;
  const onAccounts = useCallback((count: number | null) => onTell('accounts', count), [onTell]);
  const onServices = useCallback((count: number | null) => onTell('services', count), [onTell]);
  const onWarnings = useCallback((count: number | null) => onTell('warnings', count), [onTell]);
  if (!overview) return failure ? <NotRead failure={failure} onAgain={rest.onAgain} /> : <Loading />;
  const { accounts, services, problems } = overview;
  const common = { reported: overview.reportMonth !== null, focusOn, onFailure };
  const isEmpty = { accounts: accounts.length === 0, services: services.length === 0 };
  if (step === 'review') {
    if (isEmpty.accounts && isEmpty.services && problems.length === 0)
      return <NothingYet status={status} onFailure={onFailure} />;
    return (
      <ReviewView
        overview={overview}
        active={active}
        onShow={onShow}
        onWarnings={onWarnings}
        onFailure={onFailure}
      />
    );
  }
  if (isEmpty[step]) return <NothingYet status={status} onFailure={onFailure} />;
  if (step === 'accounts') return <AccountsView items={accounts} onProgress={onAccounts} {...common} />;
  return <ServicesView items={services} onProgress={onServices} {...common} />;
}
