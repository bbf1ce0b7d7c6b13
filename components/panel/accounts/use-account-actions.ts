import { useState } from 'preact/hooks';
import { useAnnounce } from '@/components/shared/live-region';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import type { Side } from '../two-panes';
import { type Decisions, isSuggested } from './account-filter';
import type { AccountActions } from './account-row-props';
import type { Asking, Origin } from './asking';
import type { CompanyActions } from './company-row';
import type { Directory } from './directory';
import { fullName } from './names';
import { nextRow } from './next-row';
import type { AccountList } from './use-account-list';
import type { Changes } from './use-changes';
import type { CompanyList } from './use-company-list';
import { usePicked } from './use-picked';
import type { Wishes } from './use-wishes';

interface World {
  accounts: AccountList;
  companies: CompanyList;
  directory: Directory;
  decisions: Decisions;
  changes: Changes;
  wishes: Wishes;
  setFront: (side: Side) => void;
  /** The account whose candidates are shown alone. */
  narrowing: string | null;
  setNarrowing: (id: string | null) => void;
  onFailure: (thrown: unknown) => void;
}

export const isToMap = ({ mapping }: VendorAccountItem): boolean => mapping === 'unmapped';

/** What the buttons, menus, dialogs and drops of the step do, and where the focus goes after each. */
export function useAccountActions(world: World) {
  const { accounts, companies, decisions, changes, wishes, narrowing, setNarrowing, setFront, onFailure } =
    world;
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking | null>(null);
  const rows = accounts.shown.map(({ item }) => item);

  const toCompany = (id: string): void => {
    setFront('left');
    wishes.focus('left', id, 'link-to');
  };
  const { picked, pickUp, putDown, forget } = usePicked((company) => {
    announce(`${company.name} is put down`);
    toCompany(company.id);
  });

  function done(item: VendorAccountItem): void {
    setAsking(null);
    if (narrowing === item.id) setNarrowing(null);
  }
  /** After a change of an account: the dialog goes, and the focus to where the same can be done again. */
  function goOn(item: VendorAccountItem, act: string, fits: (row: VendorAccountItem) => boolean): void {
    done(item);
    wishes.focus('right', nextRow(rows, item.id, fits), act);
  }
  function goOnFrom(from: Origin, item: VendorAccountItem, company: CompanyItem | null): void {
    const same = ({ mapping }: VendorAccountItem): boolean =>
      mapping === (item.mapping === 'mapped' ? 'mapped' : 'unmapped');
    if (from === 'account') {
      goOn(item, 'link', same);
      return;
    }
    done(item);
    if (from === 'drop' || !company) {
      wishes.focus('right', item.id, 'link');
      return;
    }
    const shown = companies.shown.map((row) => row.item);
    forget();
    toCompany(nextRow(shown, company.id, () => true));
  }
  const link = async (item: VendorAccountItem, company: CompanyItem, from: Origin): Promise<void> => {
    await changes.link(item, company);
    goOnFrom(from, item, company);
  };
  /** A company meets an account, whatever its state. */
  function meet(item: VendorAccountItem, company: CompanyItem, from: Origin): void {
    if (item.companies.some(({ id }) => id === company.id))
      announce(`${fullName(item)} is linked to ${company.name} already`);
    else if (item.mapping === 'mapped') setAsking({ kind: 'replace', item, company, from });
    else link(item, company, from).catch(onFailure);
  }
  const after = (done: Promise<void>, then: () => void): void => void done.then(then).catch(onFailure);

  const accountActions: AccountActions = {
    accept: (item, best) =>
      after(changes.accept([{ account: item, best }]), () =>
        goOn(item, 'accept', (row) => isSuggested(row, decisions)),
      ),
    pick: (item, company) => void link(item, company, 'account').catch(onFailure),
    search: (item) => setAsking({ kind: 'search', item }),
    split: (item) => setAsking({ kind: 'split', item, added: null, from: 'account' }),
    exclude: (item) => setAsking({ kind: 'exclude', item }),
    unlink: (item) =>
      after(changes.unlink(item), () => goOn(item, 'unlink', ({ mapping }) => mapping === 'mapped')),
    bringBack: (item) =>
      after(changes.bringBack(item), () => goOn(item, 'bring-back', ({ mapping }) => mapping === 'excluded')),
    narrow(item) {
      const shows = narrowing !== item.id;
      setNarrowing(shows ? item.id : null);
      companies.setQuery('');
      if (shows) setFront('left');
      announce(shows ? `Likely companies of ${fullName(item)} are shown` : 'All companies are shown');
    },
    linkHere: (item) => picked && meet(item, picked, 'company'),
  };
  const companyActions: CompanyActions = {
    link: (company, item) => meet(item, company, 'company'),
    pickUp(company) {
      pickUp(company);
      setFront('right');
      announce(`${company.name} is picked up. Choose Link here beside a vendor account; Escape puts it down`);
      const first = rows.find(isToMap) ?? rows[0];
      if (first) wishes.focus('right', first.id, 'here');
    },
    putDown,
  };
  function drop(companyId: string, accountId: string): void {
    const company = world.directory.byId.get(companyId);
    const item = rows.find(({ id }) => id === accountId);
    if (company && item) meet(item, company, 'drop');
  }
  /** Many at once: to what is left, else to the first row. */
  function goOnAfterAll(ids: ReadonlySet<string>): void {
    setAsking(null);
    const next = rows.find((row) => isToMap(row) && !ids.has(row.id)) ?? rows[0];
    if (next) wishes.focus('right', next.id, null);
  }
  return {
    asking,
    setAsking,
    picked,
    putDown,
    goOn,
    goOnFrom,
    goOnAfterAll,
    link,
    drop,
    accountActions,
    companyActions,
  };
}

export type Actions = ReturnType<typeof useAccountActions>;
