import type { Locator, Page } from 'playwright-core';

/**
 * The keystroke-level model of Card, Moran and Newell (The Keystroke-Level Model for User Performance Time with
 * Interactive Systems, CACM 23(7), 1980), in seconds: a key of an average typist, and a button of the mouse; pointing
 * with the mouse; the hand going between mouse and keys; the mental act before a decision.
 */
const SECONDS = { key: 0.28, point: 1.1, homing: 0.4, mental: 1.35 };

/** A person's hands, which count what they do. */
export class Hand {
  keys = 0;
  clicks = 0;
  decisions = 0;
  #homings = 0;
  #onMouse: boolean | null = null;

  constructor(readonly page: Page) {}

  decide(count = 1): void {
    this.decisions += count;
  }

  async click(what: Locator): Promise<void> {
    this.#go(true);
    this.clicks += 1;
    await what.click();
  }

  async press(key: string, times = 1): Promise<void> {
    this.#go(false);
    this.keys += times;
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.#go(false);
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until what has the focus says `words`. */
  async tabTo(words: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 400; presses += 1) {
      if (words.test(await this.focused())) return;
      await this.press(key);
    }
    throw new Error(`${key} never reaches ${words}.`);
  }

  focused(): Promise<string> {
    return this.page.evaluate(() =>
      (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }

  /** What the model says, in seconds; the machine's own time comes on top. */
  get seconds(): number {
    return (
      (this.keys + this.clicks) * SECONDS.key +
      this.clicks * SECONDS.point +
      this.#homings * SECONDS.homing +
      this.decisions * SECONDS.mental
    );
  }

  #go(toMouse: boolean): void {
    if (this.#onMouse !== null && this.#onMouse !== toMouse) this.#homings += 1;
    this.#onMouse = toMouse;
  }
}
