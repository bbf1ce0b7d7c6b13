import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { useSuggestions } from '../matching/use-suggestions';
import type { StepProps } from '../steps';
import { type Side, TwoPanes } from '../two-panes';
import { isSuggested } from './account-filter';
import { AccountsPane } from './accounts-pane';
import { CompaniesPane } from './companies-pane';
import { useCompanyDrag } from './company-drag';
import { accountsByCompany, claimsByCompany } from './company-filter';
import { Dialogs } from './dialogs';
import { candidatesOf, provenOf, useDirectory } from './directory';
import { fullName } from './names';
import { isToMap, useAccountActions } from './use-account-actions';
import { useAccountList } from './use-account-list';
import { useChanges } from './use-changes';
import { useCompanies } from './use-companies';
import { useCompanyList } from './use-company-list';
import { useWishes } from './use-wishes';

interface AccountsViewProps extends StepProps {
  items: VendorAccountItem[];
  /** Whether there is a published report. */
  reported: boolean;
  onFailure: (thrown: unknown) => void;
}

/** The first step: PSA companies on the left, vendor accounts on the right. */
export function AccountsView({ items, reported, focusOn, onFailure, onProgress }: AccountsViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [front, setFront] = useState<Side>('right');
  const { companies, failure, reload } = useCompanies();
  const directory = useDirectory(companies.value);
  const suggestions = useSuggestions(items, companies.value);
  const { decisions, known } = suggestions;
  const accounts = useAccountList(items, decisions);
  const accountsOf = useMemo(() => accountsByCompany(items), [items]);
  const claimsOf = useMemo(() => claimsByCompany(items, decisions), [items, decisions]);
  const proven = useMemo(() => provenOf(items, decisions, directory), [items, decisions, directory]);
  const [narrowed, setNarrowed] = useState<string | null>(null);
  const candidates = narrowed === null ? null : (decisions.get(narrowed)?.candidates ?? []);
  const companyList = useCompanyList(directory, accountsOf, candidates);
  const wishes = useWishes();
  const changes = useChanges();
  const actions = useAccountActions({
    accounts,
    companies: companyList,
    directory,
    decisions,
    changes,
    wishes,
    setFront,
    narrowing: narrowed,
    setNarrowing: setNarrowed,
    onFailure,
  });
  useCompanyDrag(box, actions.drop);

  const suggested = useMemo(
    () => (known ? items.filter((item) => isSuggested(item, decisions)).length : null),
    [items, decisions, known],
  );
  useEffect(() => onProgress(suggested), [onProgress, suggested]);
  useEffect(() => {
    if (!focusOn) return;
    accounts.setFilter('all');
    accounts.setQuery(focusOn.query);
    setFront('right');
  }, [focusOn?.number]);

  const narrowedTo = items.find(({ id }) => id === narrowed);
  return (
    <div class="accounts-view" ref={box}>
      <TwoPanes
        front={front}
        onFront={setFront}
        left={{
          label: 'Companies',
          content: (
            <CompaniesPane
              list={companyList}
              companies={companies.value}
              failure={failure.value}
              onAgain={() => void reload()}
              accountsOf={accountsOf}
              claimsOf={claimsOf}
              picked={actions.picked}
              narrowedTo={narrowedTo ? fullName(narrowedTo) : null}
              onShowAll={() => setNarrowed(null)}
              wish={wishes.left}
              actions={actions.companyActions}
            />
          ),
        }}
        right={{
          label: 'Vendor accounts',
          content: (
            <AccountsPane
              list={accounts}
              reported={reported}
              suggestions={suggestions}
              candidatesOf={(item) => candidatesOf(item, decisions, directory)}
              proven={proven.length}
              onAcceptProven={() => actions.setAsking({ kind: 'accept all' })}
              picked={actions.picked}
              onPutDown={actions.putDown}
              narrowing={narrowed}
              wish={wishes.right}
              actions={actions.accountActions}
            />
          ),
        }}
      />
      <Dialogs
        actions={actions}
        changes={changes}
        directory={directory}
        proven={proven}
        onAccepted={() => {
          const done = new Set(proven.map(({ account }) => account.id));
          const rows = accounts.shown.map(({ item }) => item);
          const next = rows.find((row) => isToMap(row) && !done.has(row.id)) ?? rows[0];
          if (next) wishes.focus('right', next.id, null);
        }}
      />
    </div>
  );
}
