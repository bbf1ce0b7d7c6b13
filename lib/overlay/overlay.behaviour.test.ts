import { describe, expect, it, vi } from 'vitest';
import { FakePage, inside, ours, settle } from './overlay.testing';
import { failure, freshScene, scene, start } from './scene.testing';

freshScene();

describe('what the overlay does', () => {
  it('keeps presses on a badge from every handler of the page, and opens the card', async () => {
    start(new FakePage(['A']));
    await settle();
    const heard = vi.fn();
    const types = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'keydown'];
    for (const type of types) {
      document.addEventListener(type, heard, true);
      document.body.addEventListener(type, heard);
    }
    const badge = ours('badge')[0];
    for (const type of types) badge?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    document.querySelector('td')?.click();
    expect(heard).toHaveBeenCalled();
    expect(inside(ours('card')[0], '[role=dialog]')?.textContent).toContain('LMPI report, Oct 2026');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(ours('card')).toHaveLength(0);
    for (const type of types) document.removeEventListener(type, heard, true);
  });

  it('shows the note only when the layout stays unrecognised, with the figures', async () => {
    vi.useFakeTimers();
    const page = new FakePage();
    page.reading = { state: 'not recognised', by: null, rows: [] };
    start(page);
    await vi.advanceTimersByTimeAsync(500);
    expect(ours('note')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(inside(ours('note')[0], '.note')?.textContent).toContain("This page's layout is not recognised");
    expect(inside(ours('note')[0], '.figures')?.textContent).toContain('Product A42 used · 40 billed ▲2');
    inside(ours('note')[0], '[aria-label=Dismiss]')?.click();
    page.change();
    await vi.advanceTimersByTimeAsync(2000);
    expect(ours('note')).toHaveLength(0);
    vi.useRealTimers();
  });

  it('shows the note where no list is found on a page that rests, and not while one may still come', async () => {
    vi.useFakeTimers();
    const page = new FakePage();
    const { rows } = page.reading;
    const go = async (lacks: boolean, ms: number): Promise<number> => {
      page.lacks = lacks;
      page.change();
      await vi.advanceTimersByTimeAsync(ms);
      return ours('note').length;
    };
    page.reading = { state: 'no grid', by: null, rows: [] };
    const background = start(page, { 'page.learned': () => ({ learned: null }) });
    // Not at rest, or nothing is lacking: however long.
    expect(await go(false, 20_000)).toBe(0);
    // The list comes after some seconds.
    expect(await go(true, 5000)).toBe(0);
    page.reading = { state: 'read', by: 'content', rows };
    expect(await go(true, 20_000)).toBe(0);
    page.reading = { state: 'no grid', by: null, rows: [] };
    expect(await go(true, 5000)).toBe(0);
    // A change of the page that is no list does not begin anew.
    expect(await go(false, 2000)).toBe(1);
    const text = inside(ours('note')[0], '.note')?.textContent;
    expect(text).toContain('No list of these lines is found here');
    expect(text).toContain('Product A42 used · 40 billed ▲2');
    expect(text).toContain('Show Seatcheck where');
    expect(ours('total')).toHaveLength(1);
    page.reading = { state: 'read', by: 'content', rows };
    expect(await go(false, 100)).toBe(0);
    expect(background.count('page.unlearn')).toBe(0);
    vi.useRealTimers();
  });

  it('says quietly what failed and asks nothing for a while', async () => {
    const page = new FakePage();
    const background = start(page, {
      'page.agreement': () => {
        throw failure('extension.unreachable');
      },
    });
    await settle();
    for (let time = 0; time < 5; time += 1) page.change();
    await settle();
    expect(background.count('page.agreement')).toBe(1);
    expect(inside(ours('launcher')[0], 'button')?.getAttribute('title')).toBe('It is off. Reload.');
    expect(ours('badge')).toHaveLength(0);
  });

  it('takes everything away when the extension is gone, and when the signal aborts', async () => {
    const page = new FakePage();
    start(page);
    await settle();
    scene.ends.abort();
    expect(document.querySelectorAll('[data-seatcheck]')).toHaveLength(0);
    page.change();
    expect(document.querySelectorAll('[data-seatcheck]')).toHaveLength(0);

    scene.ends = new AbortController();
    scene.alive = false;
    start(new FakePage(), {
      'page.status': () => {
        throw failure('extension.unreachable');
      },
    });
    await settle();
    expect(document.querySelectorAll('[data-seatcheck]')).toHaveLength(0);
  });

  it('opens the panel, ignores messages from elsewhere, and closes', async () => {
    start(new FakePage());
    await settle();
    const press = () => inside(ours('launcher')[0], 'button')?.click();
    press();
    expect(ours('panel')).toHaveLength(1);
    window.dispatchEvent(
      new MessageEvent('message', {
        data: 'seatcheck.panel.close',
        origin: 'chrome-extension://seatcheck',
        source: window,
      }),
    );
    expect(ours('panel')).toHaveLength(1);
    inside(ours('panel')[0], '[aria-label="Close the panel"]')?.click();
    expect(ours('panel')).toHaveLength(0);
  });
});
