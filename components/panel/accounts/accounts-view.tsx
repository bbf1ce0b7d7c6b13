import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Candidate } from '@/lib/matching/contract';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { accountsMark } from '../matching/book';
import type { StepProps } from '../steps';
import { type Side, TwoPanes } from '../two-panes';
import { AccountsPane } from './accounts-pane';
import { CompaniesPane } from './companies-pane';
import { useCompanyDrag } from './company-drag';
import { accountsByCompany, claimsByCompany } from './company-filter';
import { Dialogs } from './dialogs';
import { candidatesOf, provenOf, useDirectory } from './directory';
import { fullName } from './names';
import { useAccountActions } from './use-account-actions';
import { useAccountList } from './use-account-list';
import { useChanges } from './use-changes';
import { useCompanies } from './use-companies';
import { useCompanyList } from './use-company-list';
import { useDecisions } from './use-decisions';
import { useLatest } from './use-latest';
import { useWishes } from './use-wishes';

interface AccountsViewProps extends StepProps {
  items: VendorAccountItem[];
  /** Whether there is a published report. */
  reported: boolean;
  onFailure: (thrown: unknown) => void;
}

const NONE: readonly Candidate[] = [];

/** The first step: PSA companies on the left, vendor accounts on the right. */
export function AccountsView({ items, reported, focusOn, onFailure, onProgress }: AccountsViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [front, setFront] = useState<Side>('right');
  const { companies, failure, reload } = useCompanies();
  const directory = useDirectory(companies.value);
  const mark = useMemo(() => accountsMark(items), [items]);
  const { suggestions, decisions } = useDecisions(items, mark, companies.value, directory, onProgress);
  const accounts = useAccountList(items, mark, decisions);
  const accountsOf = useMemo(() => accountsByCompany(items), [items]);
  const claimsOf = useMemo(() => claimsByCompany(items, decisions), [items, decisions]);
  const proven = useMemo(() => provenOf(items, decisions, directory), [items, decisions, directory]);
  const [narrowed, setNarrowed] = useState<string | null>(null);
  const narrowedTo = items.find(({ id }) => id === narrowed);
  // An account that has gone narrows nothing.
  const candidates = narrowedTo ? (decisions.get(narrowedTo.id)?.candidates ?? NONE) : null;
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

  useEffect(() => {
    if (!focusOn) return;
    accounts.setFilter('all');
    accounts.setQuery(focusOn.query);
    setFront('right');
  }, [focusOn?.number]);

  const narrowedName = narrowedTo ? fullName(narrowedTo) : null;
  const { picked } = actions;
  const accountActions = useLatest(actions.accountActions);
  const companyActions = useLatest(actions.companyActions);
  const can = useLatest({ ...actions, reload: () => void reload() });
  const left = useMemo(
    () => (
      <CompaniesPane
        list={companyList}
        companies={companies.value}
        failure={failure.value}
        onAgain={() => can.reload()}
        accountsOf={accountsOf}
        claimsOf={claimsOf}
        picked={picked}
        narrowedTo={narrowedName}
        onShowAll={() => setNarrowed(null)}
        wish={wishes.left}
        actions={companyActions}
      />
    ),
    [
      companyList,
      companies.value,
      failure.value,
      accountsOf,
      claimsOf,
      picked,
      narrowedName,
      wishes.left,
      can,
      companyActions,
    ],
  );
  const right = useMemo(
    () => (
      <AccountsPane
        list={accounts}
        reported={reported}
        suggestions={suggestions}
        decisions={decisions}
        candidatesOf={(item) => candidatesOf(item, decisions, directory)}
        proven={proven.length}
        onAcceptProven={() => can.setAsking({ kind: 'accept all' })}
        picked={picked}
        onPutDown={() => can.putDown()}
        narrowing={narrowed}
        wish={wishes.right}
        actions={accountActions}
      />
    ),
    [
      accounts,
      reported,
      suggestions,
      decisions,
      directory,
      proven,
      picked,
      narrowed,
      wishes.right,
      can,
      accountActions,
    ],
  );
  return (
    <div class="accounts-view" ref={box}>
      <TwoPanes
        front={front}
        onFront={setFront}
        left={{ label: 'Companies', content: left }}
        right={{ label: 'Vendor accounts', content: right }}
      />
      <Dialogs items={items} actions={actions} changes={changes} directory={directory} proven={proven} />
    </div>
  );
}
