import type { PsaPage, Screen } from '../contract';
import { mayBeGrid } from '../grid/find';
import { readLabels } from '../grid/labels';
import { outlineOf } from '../grid/outline';
import { same } from '../grid/text';
import type { RowGroup } from '../grid/view';
import { viewKeeper } from '../grid/view-keeper';
import { isShown } from '../grid/visible';
import { UNWATCHED, type Watch, watchPage } from '../grid/watch';
import type { Addresses } from './addresses';
import { namesAgreement, namesOther } from './banner-kinds';
import { isSearch } from './kinds';
import { LABELS } from './labels';
import { oldGridGuard } from './old-grid';
import { nothing } from './read-page';
import { createReader } from './reader';
import { bannerTexts, factsReader } from './record';
import { watchedRoots } from './roots';
import type { Route } from './route';
import { SELECTORS } from './selectors';
import { showsAdditions } from './tab';

/** ConnectWise PSA's web application as the overlay needs it. Reads only (connectwise.md 1 and 2). */
export function createConnectWisePage(
  document: Document,
  window: Window & typeof globalThis,
  { routeOf, decodeHash, readState }: Addresses,
): PsaPage {
  let last: { href: string; route: Route } | null = null;
  const route = (): Route => {
    const { href } = window.location;
    if (last?.href !== href) last = { href, route: routeOf(href) };
    return last.route;
  };
  const screen = (): Screen | null => {
    const { screen: told, open, tabKnown } = route();
    if (told === 'agreement-search' && !tabKnown && showsAdditions(document)) return 'lines-search';
    return told ?? (open ? screenOfBanner(document) : null);
  };
  const { facts, during } = factsReader(document);
  /** Banner and title of another kind of record; a known record may be called "Invoice - Acme" all the same. */
  const isVetoed = (recordName: string | null): boolean => {
    if (route().veto) return true;
    const { banners, title, names } = facts();
    const itself = recordName !== null && names.some((name) => same(name) === same(recordName));
    return !itself && [...banners, title].some(namesOther);
  };
  let watched: Watch = UNWATCHED;
  const { view, forget } = viewKeeper(document, SELECTORS.dialogs, () => watched.changes());
  const readPage = createReader(view, () => watched.rests());
  /** The address where it names the record, else the banner; null while neither does. */
  const recordKey = (): string | null => {
    const { recordId } = route();
    return recordId === null ? (facts().banners[0] ?? null) : `#${recordId}`;
  };
  const now = (): number => window.performance.now();
  const isOld = oldGridGuard(now);
  const isOldBanner = oldGridGuard(now);
  let rowsAreOld = false;
  /** The address names the next record already; banner and rows are still the last one's. */
  const awaitsBanner = (): boolean => {
    const { banners, companyName } = facts();
    const banner = JSON.stringify([banners, companyName]);
    return isOldBanner(recordKey(), banner) && rowsAreOld;
  };

  return {
    psa: 'connectwise',
    screen,
    record() {
      const { names, companyName } = facts();
      return { recordId: route().recordId, names, companyName };
    },
    read(known) {
      const shown = screen();
      if (isVetoed(known?.name ?? null)) return nothing('vetoed');
      if (shown === null) return nothing('no grid');
      const { recordId, tabKnown } = route();
      // Figures asked for before the page moved on are another record's.
      if (recordId !== null && known && known.recordId !== null && known.recordId !== recordId)
        return nothing('no grid');
      const recordKnown = recordId !== null && (known === null || known.recordId === recordId);
      const { reading, said } = readPage({ screen: shown, recordKnown, tabKnown, known });
      rowsAreOld = isOld(recordKey(), said);
      const isWaiting = rowsAreOld || (reading.state === 'not recognised' && isBusy(document));
      return isWaiting ? nothing('no grid') : reading;
    },
    fingerprint() {
      if (screen() === null || isVetoed(null)) return [];
      const groups = view('marked').groups.filter(mayBeGrid);
      const blocks = (): RowGroup[] => (watched.rests() ? view('blocks').groups.filter(mayBeGrid) : []);
      const best = widest(groups.length > 0 ? groups : blocks());
      const texts = best?.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [];
      return texts.filter((row) => row.filter((text) => text !== '').length >= 2).slice(0, 40);
    },
    header() {
      if (screen() === null || isVetoed(null) || awaitsBanner()) return null;
      const label = [...document.querySelectorAll<HTMLElement>(SELECTORS.banner)].find(isShown);
      // The label's own text is set anew by the page; what stands around it stays.
      return label?.closest<HTMLElement>(SELECTORS.bannerRoot) ? label.parentElement : (label ?? null);
    },
    watch(changed, unseen, signal) {
      const roots = (): Element[] => (screen() === null && !route().open ? [] : watchedRoots(document));
      const draw = (): void => {
        during(changed);
        if (screen() === null) forget();
      };
      watched = watchPage({ document, window, roots, unseen }, draw, signal);
    },
    outline() {
      const hash = decodeHash(window.location.hash);
      const marked = view('marked');
      return [
        `screen ${screen() ?? 'none'}, tail ${hash?.tail ?? 'none'}, names ${screenNames(readState(hash?.state).names)}`,
        ...outlineOf(marked, LABELS),
        ...(marked.groups.some(mayBeGrid) ? [] : outlineOf(view('blocks'), LABELS)),
      ].join('\n');
    },
  };
}

function screenOfBanner(document: Document): Screen | null {
  const banner = bannerTexts(document).find(namesAgreement);
  if (!banner) return null;
  if (!isSearch(banner)) return 'agreement-lines';
  return showsAdditions(document) ? 'lines-search' : 'agreement-search';
}

/** Screen and tab names only: anything else a state may hold is left out. */
const screenNames = (names: readonly string[]): string =>
  names.filter((name) => /^\w{1,40}$/.test(name)).join(' ');

const isBusy = (document: Document): boolean => [...document.querySelectorAll(SELECTORS.busy)].some(isShown);

/** The group that looks most like a list: known header words first, then the number of rows. */
function widest(groups: readonly RowGroup[]): RowGroup | null {
  const weight = (group: RowGroup): number =>
    Object.keys(readLabels(group, LABELS)?.columns ?? {}).length * 1000 + group.rows.length;
  return groups.reduce<RowGroup | null>(
    (best, group) => (best && weight(best) >= weight(group) ? best : group),
    null,
  );
}
