import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inside, ours, settle } from './overlay.testing';
import { CLOSE_PANEL, clampWidth, PanelFrame } from './panel-frame';

const ORIGIN = 'chrome-extension://seatcheck';
const changed = vi.fn();
let panel: PanelFrame;

function open() {
  panel = new PanelFrame({ panelUrl: '', panelOrigins: [ORIGIN] }, changed);
  panel.show();
  const host = ours('panel')[0];
  const frame = inside(host, 'iframe') as HTMLIFrameElement | null;
  const post = (origin: string, data: unknown) =>
    window.dispatchEvent(new MessageEvent('message', { origin, data, source: frame?.contentWindow ?? null }));
  return { host, post, handle: inside(host, '.handle') };
}
const KEPT = 'seatcheck.panel-width';
const roomFor = (width: number): void => {
  Object.defineProperty(window, 'innerWidth', { value: width + 40, configurable: true });
  window.dispatchEvent(new Event('resize'));
};
afterEach(() => {
  panel.close();
  changed.mockReset();
  localStorage.clear();
  roomFor(1500);
});
beforeEach(() => roomFor(1500));

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
});

describe('the width of the panel', () => {
  const widthOf = ({ host }: ReturnType<typeof open>) => inside(host, '.panel')?.style.width;
  const told = ({ handle }: ReturnType<typeof open>) =>
    ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map((name) => handle?.getAttribute(name));
  const press = (opened: ReturnType<typeof open>, key: string) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    opened.handle?.dispatchEvent(event);
    return event;
  };

  it('is changed by the keyboard, and is the same after the page was loaded again, in every tab', () => {
    const opened = open();
    expect(widthOf(opened)).toBe('480px');
    press(opened, 'ArrowLeft');
    expect(widthOf(opened)).toBe('504px');
    press(opened, 'ArrowRight');
    press(opened, 'ArrowRight');
    expect(told(opened)).toEqual(['320', '456', '1200']);
    expect(localStorage.getItem(KEPT)).toBe('456');
    panel.close();
    expect(widthOf(open())).toBe('456px');
  });

  it('Home and End go to the ends, and other keys stay with the page', () => {
    const opened = open();
    press(opened, 'End');
    expect(widthOf(opened)).toBe('1200px');
    expect(press(opened, 'Home').defaultPrevented).toBe(true);
    expect(widthOf(opened)).toBe('320px');
    expect(press(opened, 'a').defaultPrevented).toBe(false);
  });

  it('a double click on the edge changes between 480 and 960', () => {
    const opened = open();
    const twice = () => opened.handle?.dispatchEvent(new MouseEvent('dblclick'));
    twice();
    expect([widthOf(opened), localStorage.getItem(KEPT)]).toEqual(['960px', '960']);
    twice();
    expect(widthOf(opened)).toBe('480px');
  });

  it('follows the pointer, and a press without a move keeps what was chosen', () => {
    localStorage.setItem(KEPT, '900');
    roomFor(600);
    const opened = open();
    const { handle } = opened;
    if (handle) handle.setPointerCapture = () => undefined;
    const point = (type: string, clientX: number, buttons = 1) =>
      handle?.dispatchEvent(new PointerEvent(type, { clientX, pointerId: 1, buttons }));
    point('pointerdown', 40);
    point('lostpointercapture', 40);
    expect(localStorage.getItem(KEPT)).toBe('900');
    point('pointerdown', 40);
    point('pointermove', 140);
    point('lostpointercapture', 140);
    expect([widthOf(opened), localStorage.getItem(KEPT)]).toEqual(['500px', '500']);
    point('pointermove', 240);
    expect(widthOf(opened)).toBe('500px');
  });

  it('is kept, and no longer follows, when the frame got the release of the button', () => {
    roomFor(600);
    const opened = open();
    const { handle } = opened;
    if (handle) handle.setPointerCapture = () => undefined;
    const point = (type: string, clientX: number, buttons: number) =>
      handle?.dispatchEvent(new PointerEvent(type, { clientX, pointerId: 1, buttons }));
    point('pointerdown', 40, 1);
    point('pointermove', 140, 1);
    expect(localStorage.getItem(KEPT)).toBe('500');
    point('pointermove', 240, 0);
    point('pointermove', 200, 1);
    expect([widthOf(opened), localStorage.getItem(KEPT)]).toEqual(['500px', '500']);
  });

  it('is never more than the window has room for, and comes back when it has', () => {
    localStorage.setItem(KEPT, '1100');
    roomFor(700);
    const opened = open();
    expect(told(opened)).toEqual(['320', '700', '700']);
    press(opened, 'End');
    expect(widthOf(opened)).toBe('700px');
    localStorage.setItem(KEPT, '1100');
    panel.close();
    const again = open();
    roomFor(1300);
    expect(widthOf(again)).toBe('1100px');
  });

  it('is the usual one when what was kept is none, and without storage', () => {
    localStorage.setItem(KEPT, 'wide');
    expect(widthOf(open())).toBe('480px');
    panel.close();
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('denied');
    });
    const opened = open();
    press(opened, 'ArrowLeft');
    expect(widthOf(opened)).toBe('504px');
  });

  it('stays between 320 and 1200', () => {
    expect([100, 500.4, 5000].map(clampWidth)).toEqual([320, 500, 1200]);
  });
});
