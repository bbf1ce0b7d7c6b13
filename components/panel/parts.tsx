import { useRef } from 'preact/hooks';
import type { MappingOverview } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';
import { AccountsView } from './accounts-view';
import { Loading, NothingYet, NotRead } from './first-state';
import { ProblemsView } from './problems-view';
import { ServicesView } from './services/services-view';
import { tabId, tabPanelId } from './tabs';

export type Part = 'accounts' | 'services' | 'problems';
const PARTS: readonly Part[] = ['accounts', 'services', 'problems'];

interface PartsProps {
  part: Part;
  overview: MappingOverview | null;
  failure: Failure | null;
  status: Status | null;
  onFailure: (thrown: unknown) => void;
  onAgain: () => void;
}

/** The panels of the tabs. One that was opened stays, hidden, with its search, filter and scroll position. */
export function Parts(props: PartsProps) {
  const opened = useRef(new Set<Part>());
  opened.current.add(props.part);
  return (
    <>
      {PARTS.map((each) => (
        <div
          key={each}
          class="panel-body"
          id={tabPanelId(each)}
          role="tabpanel"
          aria-labelledby={tabId(each)}
          hidden={each !== props.part}
        >
          {opened.current.has(each) && <Content {...props} part={each} />}
        </div>
      ))}
    </>
  );
}

function Content({ part, overview, failure, status, onFailure, onAgain }: PartsProps) {
  if (!overview) return failure ? <NotRead failure={failure} onAgain={onAgain} /> : <Loading />;
  const { accounts, services, problems, reportMonth } = overview;
  const reported = reportMonth !== null;
  if (part === 'problems') return <ProblemsView items={problems} onFailure={onFailure} />;
  const items = part === 'accounts' ? accounts : services;
  if (items.length === 0) return <NothingYet status={status} onFailure={onFailure} />;
  if (part === 'accounts') return <AccountsView items={accounts} reported={reported} onFailure={onFailure} />;
  return <ServicesView items={services} reported={reported} onFailure={onFailure} />;
}
