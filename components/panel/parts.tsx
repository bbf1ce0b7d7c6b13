import { useCallback, useRef } from 'preact/hooks';
import type { MappingOverview } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';
import { AccountsView } from './accounts/accounts-view';
import { FindingsTab } from './findings-tab';
import { NothingYet, NotRead, ReadingMappings } from './first-state';
import { ReviewView } from './review/review-view';
import { ServicesView } from './services/services-view';
import { type FocusRequest, PARTS, type Part, type Step, type Told } from './steps';
import { tabId, tabPanelId } from './tabs';
import { type Target, useFocusRequest } from './use-focus-request';
import { useWish } from './use-wish';

interface PartsProps {
  /** Null until it is known which. */
  part: Part | null;
  overview: MappingOverview | null;
  failure: Failure | null;
  status: Status | null;
  inTab: boolean;
  onPart: (part: Part) => void;
  onTell: (what: keyof Told, count: number | null) => void;
  onFailure: (thrown: unknown) => void;
  onAgain: () => void;
}

/** The panels of the tabs. One that was opened stays, hidden, with its search, filter and scroll position. */
export function Parts(props: PartsProps) {
  const { part, overview, status, inTab, onPart, onTell, onFailure } = props;
  const { show, requestFor } = useFocusRequest(overview, onPart);
  useWish(inTab && overview !== null, show);
  const opened = useRef(new Set<Part>());
  const at = part ?? 'accounts';
  if (part === 'findings' || overview) opened.current.add(at);
  const onFindings = useCallback((count: number | null) => onTell('findings', count), [onTell]);
  return (
    <>
      {PARTS.map((each) => (
        <div
          key={each}
          class="panel-body"
          id={tabPanelId(each)}
          role="tabpanel"
          aria-labelledby={tabId(each)}
          hidden={each !== at}
        >
          {each === 'findings'
            ? opened.current.has(each) && (
                <FindingsTab
                  status={status}
                  onShow={show}
                  onPart={onPart}
                  onCount={onFindings}
                  onFailure={onFailure}
                />
              )
            : (each === at || opened.current.has(each)) && (
                <Content
                  {...props}
                  step={each}
                  active={each === at}
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
  step: Step;
  active: boolean;
  focusOn: FocusRequest | null;
  onShow: (target: Target) => void;
}

function Content({ step, active, overview, failure, status, focusOn, ...rest }: ContentProps) {
  const { onTell, onShow, onFailure } = rest;
  const onAccounts = useCallback((count: number | null) => onTell('accounts', count), [onTell]);
  const onServices = useCallback((count: number | null) => onTell('services', count), [onTell]);
  const onWarnings = useCallback((count: number | null) => onTell('warnings', count), [onTell]);
  if (!overview) return failure ? <NotRead failure={failure} onAgain={rest.onAgain} /> : <ReadingMappings />;
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
