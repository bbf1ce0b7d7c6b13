import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figures, LINES } from '../grid/test-support/lines';
import type { PagesUnderTest } from './psa-under-test';

/** As browsers do: an element that is newly observed is reported once, in the next frame. */
class Sizes {
  #frame: ReturnType<typeof setTimeout> | undefined;
  constructor(readonly report: () => void) {}
  observe(): void {
    this.#frame = setTimeout(() => this.report(), 16);
  }
  unobserve(): void {
    clearTimeout(this.#frame);
  }
}

const RECORD = 19064;
/** Longer than a page is looked at again after a change of address. */
const AT_REST = 12_000;

/** Holds a PSA's pages to `PsaPage.watch` (contract.ts). */
export function describeWatching(pages: PagesUnderTest): void {
  describe('watch', () => {
    let ends: AbortController;
    const changed = vi.fn<() => void>();
    const fixture = pages.lines({
      recordId: RECORD,
      name: 'Managed Services',
      companyName: 'Acme Ltd',
      lines: LINES,
    });

    const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
    const watched = async ({ address, html } = fixture) => {
      pages.go(address);
      document.body.innerHTML = html;
      const page = pages.create();
      page.watch(changed, () => undefined, ends.signal);
      await pass(AT_REST);
      const { rows } = page.read(figures(LINES, RECORD));
      return { page, cell: rows[0]?.cell ?? null };
    };

    beforeEach(() => {
      vi.stubGlobal('ResizeObserver', Sizes);
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
      vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) =>
        window.setTimeout(() => draw(0), 16),
      );
      ends = new AbortController();
      changed.mockReset();
    });
    afterEach(() => {
      ends.abort();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });

    it('tells of the page at once, of a change in the next frame and again when rows may be filled', async () => {
      const { cell } = await watched();
      expect(changed).toHaveBeenCalled();
      changed.mockReset();
      cell?.append('5');
      await pass(50);
      expect(changed).toHaveBeenCalledTimes(1);
      await pass(2000);
      expect(changed.mock.calls.length).toBeGreaterThan(1);
    });

    it('tells of another address', async () => {
      await watched();
      changed.mockReset();
      pages.go(pages.elsewhere()[0]?.address ?? 'about:blank');
      await pass(2000);
      expect(changed).toHaveBeenCalled();
    });

    it('does not tell of what we drew ourselves, nor of anything once it has ended', async () => {
      const { cell } = await watched();
      changed.mockReset();
      const own = document.createElement('span');
      own.setAttribute('data-seatcheck', '');
      cell?.append(own);
      await pass(3000);
      expect(changed).not.toHaveBeenCalled();
      ends.abort();
      cell?.append('6');
      await pass(3000);
      expect(changed).not.toHaveBeenCalled();
    });

    it('looks at nothing but the address where nothing is of interest', async () => {
      const [other] = pages.elsewhere();
      if (!other) throw new Error('elsewhere is empty');
      await watched(other);
      changed.mockReset();
      document.body.append('more');
      await pass(3000);
      expect(changed).not.toHaveBeenCalled();
    });
  });
}
