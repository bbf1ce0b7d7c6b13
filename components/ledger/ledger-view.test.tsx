import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, failing, fakeBackground, press, settle, show, words } from '@/components/shared/testing';
import type { Ledger } from '@/lib/model/ledger';
import { ledger, ledgerMonth, notBilled, twoYears } from './ledger.testing';
import { LedgerView } from './ledger-view';

const PRODUCTS = [
  { id: 'connectwise:p1', name: 'TM-WFS' },
  { id: 'connectwise:p2', name: 'TM-EMAIL' },
];
const close = vi.fn();
const view = (answer: (reread: boolean, productId: string) => Ledger | Promise<Ledger>) => {
  const background = fakeBackground({
    'ledger.get': ({ reread, productId }) => answer(reread, productId),
  });
  const shown = show(
    background.link,
    <LedgerView companyId="connectwise:c1" productId="connectwise:p1" products={PRODUCTS} close={close} />,
  );
  return { background, shown };
};
const rows = (): string[][] =>
  [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => words(cell)));
const text = (): string => words(document.getElementById('test-root'));
const slider = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[type=range]');
  if (!found) throw new Error('no plot');
  return found;
};

beforeEach(() => close.mockReset());

describe('the ledger', () => {
  it('shows the months newest first, with their sums and the difference in words', async () => {
    await view(() => twoYears()).shown;
    expect(rows()).toHaveLength(25);
    expect(rows()[0]?.[0]).toBe('Nov 2026, not over');
    expect(rows()[1]).toEqual(['Oct 2026', '53', '58', '53', '40', '13 under-billed', '45.50']);
    expect(rows().at(-1)?.slice(0, 2)).toEqual(['Nov 2024', '30']);
    expect(words(document.querySelector('tfoot'))).toBe(
      'Not billed in 23 months826.00Billed too much in 0 months0.00',
    );
  });

  it('says in a cell why there is no figure', async () => {
    await view(() => ledger([ledgerMonth('2026-08', 30, 0, notBilled), ledgerMonth('2026-10', 42, 40)]))
      .shown;
    expect(rows().at(-1)).toEqual([
      ...['Aug 2026', '30', '35', '30', 'unknown before 3 Sep 2026', '?unknown', '?unknown'],
    ]);
    expect(text()).toContain('1 month of which one side is not known is in neither sum.');
  });

  it('shows the cache at once, and corrects it in place by what the PSA can show', async () => {
    let answer: (value: Ledger) => void = () => undefined;
    const later = new Promise<Ledger>((done) => {
      answer = done;
    });
    const { background } = view((reread) =>
      reread ? later : ledger([ledgerMonth('2026-10', 42, 0, notBilled)]),
    );
    await settle();
    expect(rows()[0]?.[4]).toBe('unknown before 3 Sep 2026');
    expect(text()).toContain('Reading what your PSA knows of the past');
    const table = document.querySelector('table');
    answer(ledger([ledgerMonth('2026-10', 42, 40)]));
    await settle();
    expect(rows()[0]?.[4]).toBe('40');
    expect(document.querySelector('table')).toBe(table);
    // Where it is wider than its place, the keyboard moves it.
    expect(table?.closest<HTMLElement>('section[aria-label]')?.tabIndex).toBe(0);
    expect(text()).not.toContain('Reading');
    expect(background.inputsOf('ledger.get')).toEqual([
      { companyId: 'connectwise:c1', productId: 'connectwise:p1', reread: false },
      { companyId: 'connectwise:c1', productId: 'connectwise:p1', reread: true },
    ]);
  });

  it('says why the PSA was not read, and asks again when told so', async () => {
    const { background } = view(() => ({ ...twoYears(), notRead: 'Your PSA is not connected.' }));
    await settle();
    expect(text()).toContain('Your PSA is not connected.');
    await press('Try again');
    expect(background.inputsOf('ledger.get')).toHaveLength(4);
  });

  it('says a failure with its next step, and tries again', async () => {
    const failure = { code: 'store.unavailable', sentence: 'The store is gone.', nextStep: 'Restart it.' };
    const { background } = view(failing(failure));
    await settle();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Restart it.');
    background.answers['ledger.get'] = () => twoYears();
    await press('Try again');
    expect(rows()).toHaveLength(25);
  });

  it('keeps what is shown when only the second question fails', async () => {
    const failure = { code: 'network.offline', sentence: 'There is no network.', nextStep: 'Try later.' };
    await view((reread) => (reread ? failing(failure)() : twoYears())).shown;
    expect(rows()).toHaveLength(25);
    expect(text()).toContain('There is no network.');
  });

  it('goes to another product of the customer', async () => {
    const { background } = view((_, productId) => ({ ...twoYears(), productId }));
    await settle();
    const select = document.querySelector('select');
    if (!select) throw new Error('no select');
    await act(() => {
      select.value = 'connectwise:p2';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    expect(background.asked.at(-1)?.input).toMatchObject({ productId: 'connectwise:p2', reread: true });
  });

  it('never shows one product under the name of another', async () => {
    const never = new Promise<Ledger>(() => undefined);
    view((_, productId) => (productId === 'connectwise:p1' ? twoYears() : never));
    await settle();
    const select = document.querySelector('select');
    await act(() => {
      if (select) select.value = 'connectwise:p2';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    expect(rows()).toEqual([]);
    expect(text()).toContain('Reading the ledger');
  });

  it('says what to do where nothing is mapped, and where nothing is reported', async () => {
    const without = (reason: string) =>
      ledger([
        ledgerMonth('2026-10', 1, 40, {
          ...{ used: null, provisioned: null, expected: null, variance: null, missed: null },
          reason,
        }),
      ]);
    await view(() => without('unmapped')).shown;
    expect(text()).toContain('This product is not mapped for this customer');
    expect(document.querySelector('table')).toBeNull();
    await view(() => without('no report')).shown;
    expect(text()).toContain('No usage of these months is reported yet.');
    expect(rows()).toHaveLength(1);
  });
});

describe('the plot', () => {
  it('is one picture with its sentence, whose months the keyboard walks', async () => {
    await view(() => twoYears()).shown;
    expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toMatch(/^Used rose from 30/);
    expect(slider().getAttribute('aria-valuetext')).toMatch(/^Nov 2026, not over: /);
    await act(() => {
      slider().value = '23';
      slider().dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(slider().getAttribute('aria-valuetext')).toBe(
      'Oct 2026: 53 used, 58 provisioned, 40 billed, 13 under-billed, 45.50 missed.',
    );
    expect(words(document.querySelector('.ledger-plot-said'))).toMatch(/^Oct 2026: 53 used/);
  });

  it('draws no line where nothing is known', async () => {
    await view(() =>
      ledger([ledgerMonth('2026-09', 30, 0, notBilled), ledgerMonth('2026-10', 30, 0, notBilled)]),
    ).shown;
    expect(document.querySelector('path[data-series=billed]')?.getAttribute('d')).toBe('');
    expect(document.querySelector('path[data-series=used]')?.getAttribute('d')).toMatch(/^M.+L/);
  });
});

describe('taking it along', () => {
  it('copies it as text, and says so', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await view(() => twoYears()).shown;
    await press('Copy as text');
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^Acme: TM-WFS, Seats\nUsed rose/);
    expect(text()).toContain('Copied as text.');
    vi.unstubAllGlobals();
  });

  it('saves the picture as a file of its own, with its title in it, and leaves nothing behind', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:saved';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await view(() => twoYears()).shown;
    await press('Save picture');
    const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) =>
      words(one).startsWith('SVG'),
    );
    await act(() => item?.click());
    await settle();
    expect(names).toEqual(['Ledger Acme TM-WFS 2026-11.svg']);
    const svg = await blobs[0]?.text();
    expect(svg).toContain('Acme: TM-WFS, used and billed');
    expect(svg).toContain('under-billed');
    expect(document.querySelector('.ledger-to-save')).toBeNull();
    expect(text()).toContain('Saved Ledger Acme TM-WFS 2026-11.svg.');
  });
});

it('closes', async () => {
  await view(() => twoYears()).shown;
  await act(() => button('Close the ledger').click());
  expect(close).toHaveBeenCalledOnce();
});
