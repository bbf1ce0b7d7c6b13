import { beforeEach, describe, expect, it, vi } from 'vitest';
import { figures, LINES, line } from '../grid/test-support/lines';
import { COLUMNS as C, split, table, USUAL } from '../grid/test-support/render';
import { ADDRESSES } from './addresses';
import { createConnectWisePage } from './page';
import { APP, agreementHash, hashOf, stateOf } from './test-support/address';
import { bannerHtml } from './test-support/banner';

const go = (address: string): void => window.history.replaceState(null, '', address);
const show = (html: string, banner = 'Agreement - Managed Services'): void => {
  document.body.innerHTML = bannerHtml(banner) + html;
};
const page = (): ReturnType<typeof createConnectWisePage> =>
  createConnectWisePage(document, window, ADDRESSES);
beforeEach(() => {
  document.title = 'Manage';
  go(APP + agreementHash(19064));
  show(split(USUAL, LINES));
});

describe('read', () => {
  it('waits while the list is not there, empty, or being fetched', () => {
    show('');
    expect(page().read(figures(LINES)).state).toBe('no grid');
    show(split(USUAL, []));
    expect(page().read(figures(LINES)).state).toBe('no grid');
    show(
      `${table([C.sequence, C.description, C.price, C.effective], LINES)}<div class="cw-loading-spinner"></div>`,
    );
    expect(page().read(figures([line('Z', 'Z', 'Z', '1', '1')])).state).toBe('no grid');
  });

  it('says when rows are there and nothing holds', () => {
    show(table([C.sequence, { header: 'What', text: () => 'Something' }, C.price, C.effective], LINES));
    expect(page().read(figures(LINES))).toEqual({ state: 'not recognised', by: null, rows: [] });
  });

  it('has nothing for an agreement’s other tabs', () => {
    go(APP + agreementHash(19064, 'agreement'));
    expect(page().read(figures(LINES)).state).toBe('no grid');
    expect(page().header()).not.toBeNull();
  });

  it('does not lay one agreement’s figures over another one’s page', () => {
    expect(page().read(figures(LINES, 4)).state).toBe('no grid');
  });

  it('lets a known record be called like another kind', () => {
    show(split(USUAL, LINES), 'Invoice - Acme');
    const known = { ...figures(LINES), name: 'Invoice - Acme' };
    expect(page().read(known).state).toBe('read');
    expect(page().read(figures(LINES)).state).toBe('vetoed');
  });

  it('gives the old grid nothing after a change of record, until its rows change or long after', () => {
    const now = vi.spyOn(window.performance, 'now').mockReturnValue(1000);
    const adapter = page();
    expect(adapter.read(figures(LINES)).state).toBe('read');
    go(APP + agreementHash(2));
    const equal = figures(LINES, 2);
    expect(adapter.read(equal).state).toBe('no grid');
    now.mockReturnValue(5000);
    expect(adapter.read(equal).state).toBe('no grid');
    show(split(USUAL, LINES.slice(0, 5)));
    expect(adapter.read(equal).state).toBe('read');

    go(APP + agreementHash(3));
    expect(adapter.read(figures(LINES, 3)).state).toBe('no grid');
    now.mockReturnValue(20_000);
    expect(adapter.read(figures(LINES, 3)).state).toBe('read');
  });

  it('gives no header for a total while the banner is still the last record’s', () => {
    const adapter = page();
    const draw = (lines = LINES, id = 19064) => {
      const name = id === 19064 ? 'Managed Services' : 'Essential Care';
      adapter.read({ ...figures(lines, id), name });
      return adapter.header();
    };
    expect(draw()).not.toBeNull();
    go(APP + agreementHash(2));
    expect(draw(LINES, 2)).toBeNull();
    document.body.firstElementChild?.remove();
    document.body.insertAdjacentHTML('afterbegin', bannerHtml('Agreement - Essential Care'));
    expect(draw(LINES, 2)).not.toBeNull();

    // The next one has the same name: its rows tell.
    go(APP + agreementHash(3));
    expect(draw(LINES, 3)).toBeNull();
    show(split(USUAL, LINES.slice(0, 5)), 'Agreement - Essential Care');
    expect(draw(LINES, 3)).not.toBeNull();
  });

  it('does not take a banner that comes late for a change of record', () => {
    go(APP + hashOf(stateOf('agreement_detail', 0, 'additions'), 'AgreementDetail'));
    document.body.innerHTML = split(USUAL, LINES);
    const adapter = page();
    expect(adapter.read(figures(LINES)).state).toBe('read');
    document.body.insertAdjacentHTML('afterbegin', bannerHtml('Agreement - Managed Services'));
    expect(adapter.read(figures(LINES)).state).toBe('read');
  });

  it('reads anew what was changed, hidden or replaced since', () => {
    const adapter = page();
    const first = (): HTMLElement | null => document.querySelector('tr[data-line="L2"]');
    expect(adapter.read(figures(LINES)).rows).toHaveLength(6);
    const cell = first()?.querySelector('[data-quantity] div');
    if (cell) cell.textContent = '777';
    expect(adapter.read(figures(LINES)).rows[1]).toMatchObject({
      lineId: 'L2',
      stale: true,
      quantity: '777',
    });
    const replaced = first()?.querySelector('[data-quantity]')?.cloneNode(true);
    if (replaced) first()?.querySelector('[data-quantity]')?.replaceWith(replaced);
    expect(adapter.read(figures(LINES)).rows[1]?.cell).toBe(replaced);
    first()?.querySelector('[data-quantity] div')?.setAttribute('style', 'visibility:hidden');
    expect(adapter.read(figures(LINES)).rows).toHaveLength(5);
    first()?.remove();
    expect(adapter.read(figures(LINES)).rows).toHaveLength(5);
  });
});
