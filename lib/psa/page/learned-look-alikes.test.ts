import { beforeEach, describe, expect, it } from 'vitest';
import type { LineFigure } from '@/lib/model/figures';
import { ADDRESSES as AUTOTASK } from '../autotask/addresses';
import { createAutotaskPage } from '../autotask/page';
import { go } from '../autotask/test-support/address';
import { LOOK_ALIKES as AUTOTASK_LOOK_ALIKES } from '../autotask/test-support/look-alikes';
import { ADDRESSES as CONNECTWISE } from '../connectwise/addresses';
import { createConnectWisePage } from '../connectwise/page';
import { APP, hashOf, stateOf } from '../connectwise/test-support/address';
import { bannerHtml } from '../connectwise/test-support/banner';
import type { PsaPage } from '../contract';
import { learnedFrom } from '../grid/learned-reading';
import { cellOf, layoutsOf } from '../grid/point';
import { figures, LINES } from '../grid/test-support/lines';
import { LOOK_ALIKES } from '../grid/test-support/look-alikes';

/** Every pair of cells that a person could point at in a row. */
function* pairsToPoint(): Generator<[Element, Element]> {
  const rows = [...document.querySelectorAll('tr')].filter(
    (row) => row.querySelector('[data-quantity],a') !== null,
  );
  for (const row of rows.slice(0, 2)) {
    const cells = [...row.children].flatMap((cell) => cellOf(cell) ?? []);
    for (const product of cells)
      for (const quantity of cells) if (product !== quantity) yield [product, quantity];
  }
}

/** Whatever is taught on a page that is no agreement's list, nothing of it is read. */
function resists(page: PsaPage, lines: LineFigure[] | null): void {
  const known = lines && figures(lines);
  for (const [product, quantity] of pairsToPoint())
    for (const layout of layoutsOf(product, quantity)) {
      page.learn(learnedFrom(layout), known);
      expect([layout, page.read(known).rows]).toEqual([layout, []]);
    }
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('pages that look like an agreement’s list and are none resist all teaching', () => {
  it.each(LOOK_ALIKES)('ConnectWise: $name', ({ html, place, banner, title, lines = LINES }) => {
    const [p, rd, idxk, tail] = 'hash' in place ? place.hash : (['xy100', 5] as const);
    const query = 'query' in place ? `&${place.query}` : hashOf(stateOf(p, rd, idxk), tail);
    go(`https://na.myconnectwise.net${APP}${query}`);
    document.body.innerHTML = bannerHtml(banner ?? '') + html;
    document.title = title ?? 'Manage';
    resists(createConnectWisePage(document, window, CONNECTWISE), lines);
  });

  it.each(AUTOTASK_LOOK_ALIKES)('Autotask: $name', ({ address, html, title, lines = LINES }) => {
    go(address);
    document.body.innerHTML = html;
    document.title = title ?? 'Autotask';
    resists(createAutotaskPage(document, window, AUTOTASK), lines);
  });
});
