import type { PsaPage, Screen } from '../contract';
import { elementOf } from '../grid/dom-rows';
import { mayBeGrid } from '../grid/find';
import { type Labels, readLabels } from '../grid/labels';
import { learnedFits } from '../grid/learned';
import type { Learned } from '../grid/learned-rows';
import { same } from '../grid/text';
import type { RowGroup } from '../grid/view';
import { viewKeeper } from '../grid/view-keeper';
import { isShown } from '../grid/visible';
import { UNWATCHED, type Watch, watchPage } from '../grid/watch';
import type { HostPage } from './host';
import { lineNamesStand, linesToShow } from './lines-to-show';
import { oldGridGuard } from './old-grid';
import { once } from './once';
import { nothing } from './read-page';
import { createReader } from './reader';
import { settling } from './settling';

/** A PSA's web pages as the overlay needs them (contract.ts). Reads only. */
export function createPsaPage(
  document: Document,
  window: Window & typeof globalThis,
  host: HostPage,
): PsaPage {
  const { labels } = host;
  const route = once(() => host.route());
  const facts = once(() => host.facts());
  const shown = once(() => host.screen());
  const screen = (): Screen | null => shown.get();
  const isNamed = (recordName: string | null): boolean =>
    recordName !== null && facts.get().names.some((name) => same(name) === same(recordName));
  /** Heading and title of another kind of record; a known record may be called "Invoice - Acme" all the same. */
  const isVetoed = (recordName: string | null): boolean => {
    if (route.get().veto) return true;
    const { headings, title } = facts.get();
    return !isNamed(recordName) && [...headings, title].some((text) => host.namesOther(text));
  };
  let watched: Watch = UNWATCHED;
  let learned: Learned | null = null;
  const changes = (): number | null => watched.changes();
  const { view, forget } = viewKeeper(document, host.dialogs, changes, () => learned);
  const readPage = createReader(view, () => watched.rests(), labels);
  /** The address where it names the record, else the heading; null while neither does. */
  const recordKey = (): string | null => {
    const { recordId } = route.get();
    return recordId === null ? (facts.get().headings[0] ?? null) : `#${recordId}`;
  };
  const now = (): number => window.performance.now();
  const isOld = oldGridGuard(now);
  const isOldHeading = oldGridGuard(now);
  const settles = settling(now);
  let recordName: string | null = null;
  let rowsAreOld = false;
  let foundNothing = false;
  /**
   * The address names the next record already; heading and rows are still the last one's. When one change of record
   * overtakes another, the heading may be one that was never seen before: only the record's own name tells at once.
   */
  const awaitsHeading = (): boolean => {
    const { headings, companyName } = facts.get();
    const said = JSON.stringify([headings, companyName]);
    const isOldOne = isOldHeading(recordKey(), { said, rows: new Map() }) && rowsAreOld;
    const isFresh = settles(`${recordKey()} ${said}`);
    return isOldOne || (isFresh && recordName !== null && !isNamed(recordName));
  };
  const isBusy = (): boolean => host.busy !== '' && [...document.querySelectorAll(host.busy)].some(isShown);

  return {
    psa: host.psa,
    screen,
    record() {
      const { names, companyName } = facts.get();
      return { recordId: route.get().recordId, names, companyName };
    },
    member: () => host.member?.() ?? null,
    read(known) {
      foundNothing = false;
      recordName = known?.name ?? null;
      const at = screen();
      if (isVetoed(known?.name ?? null)) return nothing('vetoed');
      if (at === null) return nothing('no grid');
      const { recordId, tabKnown, ofCompany = false } = route.get();
      // Figures asked for before the page moved on are another record's.
      if (recordId !== null && known && known.recordId !== null && known.recordId !== recordId)
        return nothing('no grid');
      const recordKnown = recordId !== null && (known === null || known.recordId === recordId);
      const made = readPage({
        screen: at,
        recordKnown,
        tabKnown,
        ofCompany,
        otherDay: host.otherDay?.() ?? false,
        isOtherType: host.isOtherType,
        known,
        learned,
      });
      const { reading } = made;
      const read = reading.rows.map(({ row }) => row);
      rowsAreOld = isOld(recordKey(), made, read);
      foundNothing = reading.state === 'no grid' && !rowsAreOld;
      const isWaiting = rowsAreOld || (reading.state === 'not recognised' && isBusy());
      return isWaiting ? nothing('no grid') : reading;
    },
    fingerprint() {
      if (screen() === null || isVetoed(null)) return [];
      const groups = view('marked').groups.filter(mayBeGrid);
      const blocks = (): RowGroup[] => (watched.rests() ? view('blocks').groups.filter(mayBeGrid) : []);
      const best = widest(groups.length > 0 ? groups : blocks(), labels);
      const texts = best?.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [];
      return texts.filter((row) => row.filter((text) => text !== '').length >= 2).slice(0, 40);
    },
    header() {
      if (screen() === null || isVetoed(null) || awaitsHeading()) return null;
      return host.header();
    },
    watch(changed, unseen, signal) {
      const isOfInterest = (): boolean => screen() !== null || route.get().open;
      const roots = (): Element[] => (isOfInterest() ? host.roots() : []);
      const draw = (): void => {
        route.during(() => shown.during(() => facts.during(changed)));
        if (screen() === null) forget();
      };
      watched = watchPage({ document, window, roots, unseen }, draw, signal);
    },
    learn(reading, known) {
      learned = reading;
      forget();
      const best = learned && known && learnedFits(learned, view('learned').groups, known.lines)[0];
      return best ? { ...best.fit, otherDay: host.otherDay?.() ?? false } : null;
    },
    lacksLines(known) {
      const isReady = facts.get().names.length > 0 && watched.rests() && !isBusy();
      if (!foundNothing || !isReady || screen() !== 'agreement-lines') return false;
      const lines = linesToShow(known);
      return lines.length > 0 && (route.get().tabKnown || lineNamesStand(document, lines));
    },
    sight() {
      const { groups } = view('marked');
      const more = groups.some(mayBeGrid) ? [] : view('blocks').groups;
      return { address: host.describe(), groups: [...groups, ...more], labels, elementOf };
    },
  };
}

/** The group that looks most like a list: known header words first, then the number of rows. */
function widest(groups: readonly RowGroup[], labels: Labels): RowGroup | null {
  const weight = (group: RowGroup): number =>
    Object.keys(readLabels(group, labels)?.columns ?? {}).length * 1000 + group.rows.length;
  return groups.reduce<RowGroup | null>(
    (best, group) => (best && weight(best) >= weight(group) ? best : group),
    null,
  );
}
