import { afterEach, describe, expect, it, vi } from 'vitest';
import { inside, ours, settle } from './overlay.testing';
import { CLOSE_PANEL, clampWidth, PanelFrame } from './panel-frame';

const ORIGIN = 'chrome-extension://seatcheck';
const changed = vi.fn();
let panel: PanelFrame;

function open(over: { loadWidth?: () => number | null; saveWidth?: (width: number) => void } = {}) {
  panel = new PanelFrame({ panelUrl: '', panelOrigins: [ORIGIN], ...over }, changed);
  panel.show();
  const host = ours('panel')[0];
  const frame = inside(host, 'iframe') as HTMLIFrameElement | null;
  const post = (origin: string, data: unknown) =>
    window.dispatchEvent(new MessageEvent('message', { origin, data, source: frame?.contentWindow ?? null }));
  return { host, post, handle: inside(host, '.handle') };
}
afterEach(() => {
  panel.close();
  changed.mockReset();
});

describe('PanelFrame', () => {
  it('is closed by its own page and by nobody else', () => {
    const { post } = open();
    post('https://na.myconnectwise.net', CLOSE_PANEL);
    post(ORIGIN, { type: CLOSE_PANEL });
    expect(ours('panel')).toHaveLength(1);
    post(ORIGIN, CLOSE_PANEL);
    expect(ours('panel')).toHaveLength(0);
    expect(changed).toHaveBeenLastCalledWith(false, false);
  });

  it('takes its width from what is remembered, changes it by the keyboard and remembers it', () => {
    const saveWidth = vi.fn();
    const { host, handle } = open({ loadWidth: () => 600, saveWidth });
    expect(inside(host, '.panel')?.style.width).toBe('600px');
    handle?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    expect(saveWidth).toHaveBeenCalledWith(624);
    expect(handle?.getAttribute('aria-valuenow')).toBe('624');
  });

  it('closes on Escape in its frame of controls', () => {
    const { host } = open();
    host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(ours('panel')).toHaveLength(0);
  });

  it('undoes tampering, and closes when it goes on', async () => {
    const { host } = open();
    host?.setAttribute('style', 'opacity: 0.01');
    await settle();
    expect(host?.hasAttribute('style')).toBe(false);
    expect(ours('panel')).toHaveLength(1);
    for (let time = 0; time < 6; time += 1) {
      host?.setAttribute('inert', '');
      await settle();
    }
    expect(ours('panel')).toHaveLength(0);
    expect(changed).toHaveBeenLastCalledWith(false, true);
  });

  it('keeps its width between 320 and 1200', () => {
    expect([100, 500.4, 5000].map(clampWidth)).toEqual([320, 500, 1200]);
  });
});
