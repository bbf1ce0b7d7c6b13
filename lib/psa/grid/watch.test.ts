import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Watch, watchPage } from './watch';

let end: AbortController;
let changed: ReturnType<typeof vi.fn<() => void>>;
const unseen = vi.fn<() => void>();
let roots: Element[];
let watched: Watch;

const tick = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

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

beforeEach(async () => {
  vi.stubGlobal('ResizeObserver', Sizes);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) =>
    window.setTimeout(() => draw(0), 16),
  );
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((frame) => window.clearTimeout(frame));
  document.body.innerHTML = '<main><div id="grid"></div></main><aside></aside>';
  roots = [...document.querySelectorAll('#grid')];
  window.history.replaceState(null, '', '/a');
  end = new AbortController();
  changed = vi.fn<() => void>();
  unseen.mockClear();
  watched = watchPage({ document, window, roots: () => roots, unseen }, changed, end.signal);
  await tick(11_000);
  changed.mockClear();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const add = (parent: string, html: string): void => {
  document.querySelector(parent)?.insertAdjacentHTML('beforeend', html);
};

describe('watchPage', () => {
  it('calls once per frame, and again while rows are filled late', async () => {
    for (let i = 0; i < 50; i++) add('#grid', '<p>row</p>');
    await tick(20);
    expect(changed).toHaveBeenCalledTimes(1);
    await tick(1600);
    expect(changed).toHaveBeenCalledTimes(3);
    await tick(20_000);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('sees texts change and the grid replaced', async () => {
    add('#grid', '<p>row</p>');
    await tick(2000);
    changed.mockClear();
    const text = document.querySelector('p')?.firstChild;
    if (text) text.nodeValue = 'other';
    await tick(20);
    expect(changed).toHaveBeenCalledTimes(1);
    await tick(2000);
    changed.mockClear();
    document.querySelector('#grid')?.remove();
    await tick(20);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('does not count what we draw, nor what happens beside the roots', async () => {
    add('#grid', '<span data-seatcheck></span>');
    add('[data-seatcheck]', '<b>inside</b>');
    document.querySelector('[data-seatcheck]')?.remove();
    add('aside', '<p>elsewhere</p>');
    document.querySelector('#grid')?.setAttribute('class', 'x');
    await tick(3000);
    expect(changed).not.toHaveBeenCalled();
  });

  it('sees the address change by event or by looking', async () => {
    window.history.replaceState(null, '', '/b');
    window.dispatchEvent(new Event('popstate'));
    await tick(20);
    expect(changed).toHaveBeenCalledTimes(1);
    await tick(1600);
    expect(changed).toHaveBeenCalledTimes(5);
    await tick(10_000);
    changed.mockClear();
    window.history.replaceState(null, '', '/c');
    await tick(1100);
    expect(changed).toHaveBeenCalled();
  });

  it('sees anything scroll, and the window change its size', async () => {
    document.querySelector('aside')?.dispatchEvent(new Event('scroll'));
    await tick(20);
    expect(changed).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('resize'));
    await tick(20);
    expect(changed).toHaveBeenCalledTimes(2);
    roots = [];
    await tick(1100);
    changed.mockClear();
    document.querySelector('aside')?.dispatchEvent(new Event('scroll'));
    await tick(20);
    expect(changed).not.toHaveBeenCalled();
  });

  it('tells a page that rests from one that is being built', () => {
    const now = vi.spyOn(window.performance, 'now').mockReturnValue(100_000);
    add('#grid', '<p>row</p>');
    const before = watched.changes();
    expect(watched.rests()).toBe(false);
    now.mockReturnValue(100_300);
    expect(watched.rests()).toBe(true);
    add('#grid', '<p>row</p>');
    expect(watched.rests()).toBe(false);
    expect(watched.changes()).toBe((before ?? 0) + 1);
    end.abort();
    expect(watched.changes()).toBeNull();
    expect(watched.rests()).toBe(true);
  });

  it('moves to other roots when they change', async () => {
    roots = [document.body];
    await tick(1100);
    changed.mockClear();
    add('aside', '<p>elsewhere</p>');
    await tick(20);
    expect(changed).toHaveBeenCalledTimes(1);
    roots = [];
    await tick(3000);
    changed.mockClear();
    add('aside', '<p>elsewhere</p>');
    await tick(3000);
    expect(changed).not.toHaveBeenCalled();
  });

  it('leaves time to the page when a call takes long, and loses no change', async () => {
    const now = vi.spyOn(window.performance, 'now');
    let clock = 0;
    now.mockImplementation(() => {
      clock += 20;
      return clock;
    });
    add('#grid', '<p>1</p>');
    await tick(20);
    expect(unseen).not.toHaveBeenCalled();
    add('#grid', '<p>2</p>');
    await tick(50);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(unseen).toHaveBeenCalledTimes(1);
    await tick(70);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('ends with the signal', async () => {
    end.abort();
    add('#grid', '<p>row</p>');
    window.history.replaceState(null, '', '/d');
    window.dispatchEvent(new Event('hashchange'));
    await tick(20_000);
    expect(changed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
