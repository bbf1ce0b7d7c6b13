import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { literally, panelOf, pick, tabTo } from './panel';

/** What the panel told screen readers and whether it ever lost the focus, written down as it happens. */
interface Watched {
  said: string[];
  lost: string[];
}

declare global {
  interface Window {
    __watched?: Watched;
  }
}

/**
 * A person at the keyboard: no pointer, no field filled from outside. `said` and `lost` are written down in the panel
 * itself, frame by frame, so that nothing that passes quickly is missed.
 */
export async function atTheKeyboard(page: Page) {
  const panel = await panelOf(page);
  await watch(panel);
  const { keyboard } = page;
  const goTo = (name: RegExp, key?: 'Shift+Tab') => tabTo(page, panel, name, key);
  const heard = async (words: string | RegExp): Promise<void> => {
    const wanted = typeof words === 'string' ? new RegExp(literally(words)) : words;
    await expect.poll(() => spoken(panel), { timeout: 30_000 }).toEqual(expect.stringMatching(wanted));
    await panel.evaluate(() => {
      if (window.__watched) window.__watched.said = [];
    });
    await keptFocus(panel);
  };
  return {
    panel,
    goTo,
    heard,
    keptFocus: () => keptFocus(panel),
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) await keyboard.press(key);
    },
    type: (text: string) => keyboard.type(text),
    /** Goes to a button and presses it. */
    async use(name: RegExp, key?: 'Shift+Tab'): Promise<void> {
      await goTo(name, key);
      await keyboard.press('Enter');
    },
    /** Opens the menu of a button and picks an entry by its first letters. */
    async useMenu(button: RegExp, entry: string, key?: 'Shift+Tab'): Promise<void> {
      await goTo(button, key);
      await keyboard.press('Enter');
      const items = panel.getByRole('menuitem');
      await items.first().waitFor();
      const labels = await items.locator('[data-label]').allInnerTexts();
      const at = labels.findIndex((label) => label.startsWith(entry));
      if (at < 0) throw new Error(`The menu has no ${entry}; it has ${labels.join(' | ')}`);
      for (let step = 0; step < at; step += 1) await keyboard.press('ArrowDown');
      await expect.poll(() => focusedIn(panel)).toContain(entry);
      await keyboard.press('Enter');
    },
    /** Replaces what stands in the field that has the focus. */
    async write(text: string): Promise<void> {
      await keyboard.press('Control+A');
      await keyboard.type(text);
    },
    pick: (target: string) => pick(page, panel, target),
  };
}

export type Keyboard = Awaited<ReturnType<typeof atTheKeyboard>>;

const spoken = (panel: Frame): Promise<string> =>
  panel.evaluate(() => (window.__watched?.said ?? []).join('\n'));
const focusedIn = (panel: Frame): Promise<string> =>
  panel.evaluate(() => document.activeElement?.textContent ?? '');

/** Since the panel was opened something in it has had the focus, in every drawn frame. */
async function keptFocus(panel: Frame): Promise<void> {
  await expect
    .poll(() => panel.evaluate(() => document.activeElement !== document.body && document.hasFocus()))
    .toBe(true);
  expect(await panel.evaluate(() => window.__watched?.lost ?? ['nobody watched'])).toEqual([]);
}

const watch = (panel: Frame): Promise<void> =>
  panel.evaluate(() => {
    const watched: Watched = { said: [], lost: [] };
    window.__watched = watched;
    const region = document.querySelector('[role=status][aria-live=polite]');
    if (!region) throw new Error('The panel has no live region');
    new MutationObserver(() => watched.said.push((region.textContent ?? '').trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    let last = '';
    let frames = 0;
    const look = (): void => {
      const { activeElement, body } = document;
      const isLost = last !== '' && document.hasFocus() && (activeElement === null || activeElement === body);
      const isHidden =
        activeElement instanceof HTMLElement &&
        activeElement !== body &&
        !activeElement.checkVisibility({ visibilityProperty: true });
      // Two frames in a row: a dialog that opens takes the focus between two of them.
      frames = isLost || isHidden ? frames + 1 : 0;
      if (frames === 2) watched.lost.push(`after ${last}`);
      if (activeElement && activeElement !== body)
        last = (activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '').trim();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
