import type { PsaPage } from '../contract';
import { createPsaPage } from '../page/create-page';
import type { HostPage } from '../page/host';
import type { Addresses } from './addresses';
import { isOtherType } from './contract-types';
import { namesOther } from './heading-kinds';
import { LABELS } from './labels';
import { placeOf } from './place';
import { factsOf, headingElements, titleId } from './record';
import { watchedRoots } from './roots';
import type { AutotaskRoute } from './route';
import { screenOf } from './screen';
import { SELECTORS } from './selectors';
import { showsOtherDay, todayHere } from './shown-day';

/** Autotask PSA's pages as the overlay needs them, one per frame (autotask.md 1 and 2). */
export function createAutotaskPage(
  document: Document,
  window: Window & typeof globalThis,
  addresses: Addresses,
): PsaPage {
  return createPsaPage(document, window, autotaskHost(document, window, addresses));
}

/** What Autotask's pages have of their own. */
export function autotaskHost(document: Document, window: Window, addresses: Addresses): HostPage {
  const routeOfAddress = addresses.routesOf(window);
  /**
   * The contract that the address names, or the frame around; else the one that the page's own title names. A title that
   * names another one ends it: address and title may be of a page that was exchanged in place, and the id in a title
   * may be of a record of another kind, so that neither proves which contract is shown.
   */
  const route = (): AutotaskRoute => {
    const told = routeOfAddress();
    const isOfOne =
      !told.ofCompany && told.screen !== 'agreement-search' && (told.screen !== null || told.open);
    if (!isOfOne) return told;
    const [named, title] = [told.recordId ?? told.around, titleId(document)];
    const isOther = named !== null && title !== null && named !== title;
    return { ...told, recordId: named ?? title, veto: told.veto || isOther };
  };
  const screen = () => screenOf(document, routeOfAddress());
  return {
    psa: 'autotask',
    labels: LABELS,
    dialogs: SELECTORS.aside,
    // No source names what turns while a list is fetched.
    busy: '',
    route,
    screen,
    facts: () => factsOf(document, routeOfAddress().ofCompany),
    namesOther,
    isOtherType,
    otherDay: () => showsOtherDay(document, LABELS, todayHere()),
    header: () => headerOf(document),
    roots: () => watchedRoots(document),
    describe() {
      const { recordId, around } = routeOfAddress();
      const from =
        recordId !== null
          ? 'address'
          : titleId(document) !== null
            ? 'title'
            : around !== null
              ? 'frame around'
              : 'nowhere';
      const at = placeOf(window.location.href);
      const { pathname } = window.location;
      return `screen ${screen() ?? 'none'}, path ${plainPath(pathname)}, view ${plainName(at?.query.get('view') ?? 'none')}, id from ${from}`;
    },
  };
}

/** The element that holds the record's name and stays while its text is set anew. */
function headerOf(document: Document): HTMLElement | null {
  const [heading] = headingElements(document);
  if (!heading) return null;
  const { parentElement: row } = heading;
  // A name in a span or a div stands in a row of its own, which stays while the name is set anew.
  const isRow = row !== null && row !== document.body && (row.textContent ?? '').length < LONGEST_ROW;
  return isRow && !/^H\d$/.test(heading.tagName) ? row : heading;
}

/** What says more is a part of the page, and no row around a name. */
const LONGEST_ROW = 300;

const plainName = (name: string): string => (/^[a-z_.-]{1,60}$/i.test(name) ? name : '...');
const plainPath = (path: string): string =>
  path
    .split('/')
    .map((part) => (part === '' ? '' : plainName(part)))
    .join('/');
