import { describe, expect, it, vi } from 'vitest';
import { CLOSE_PANEL as HEARD } from '@/lib/overlay/panel-frame';
import { CLOSE_PANEL, closeFrame, mayRunHere } from './frame';

const CLOUD = 'https://na.myconnectwise.net';
const isAllowed = (origin: string): boolean => origin === CLOUD;

interface Place {
  ancestors?: string[];
  referrer?: string;
  /** Between the panel and the page stands one more frame. */
  nested?: boolean;
}

function framed({ ancestors, referrer = '', nested = false }: Place): Window {
  const top = { name: 'top' };
  const parent = nested ? { name: 'between' } : top;
  return {
    parent,
    top,
    location: { ancestorOrigins: ancestors },
    document: { referrer },
  } as unknown as Window;
}

describe('mayRunHere', () => {
  it('runs in a tab of its own', () => {
    const own: Record<string, unknown> = { location: {}, document: { referrer: 'https://evil.example/' } };
    own.parent = own;
    own.top = own;
    expect(mayRunHere(own as unknown as Window, isAllowed)).toBe(true);
  });

  it.each<[string, Place, boolean]>([
    ['a PSA site', { ancestors: [CLOUD] }, true],
    ['frames of PSA sites only', { ancestors: [CLOUD, CLOUD], nested: true }, true],
    ['a PSA frame inside another site', { ancestors: [CLOUD, 'https://evil.example'], nested: true }, false],
    ['another site', { ancestors: ['https://evil.example'] }, false],
    ['a site that only looks like one', { ancestors: ['https://na.myconnectwise.net.evil.example'] }, false],
    ['a sandboxed page', { ancestors: ['null'] }, false],
    ['no https', { ancestors: ['http://na.myconnectwise.net'] }, false],
    ['an empty list of ancestors', { ancestors: [], referrer: CLOUD }, false],
    [
      'another site that forges the referrer',
      { ancestors: ['https://evil.example'], referrer: CLOUD },
      false,
    ],
    ['no list, the referrer of a PSA site', { referrer: `${CLOUD}/v4/` }, false],
    ['no list, no referrer', {}, false],
    ['no list, the referrer of another site', { referrer: 'https://evil.example/' }, false],
    ['no list, nested: the outer frames are unknown', { referrer: `${CLOUD}/`, nested: true }, false],
  ])('in a frame of %s', (_what, place, may) => {
    expect(mayRunHere(framed(place), isAllowed)).toBe(may);
  });
});

describe('closeFrame', () => {
  it('says the word that the overlay listens for', () => {
    const postMessage = vi.fn();
    closeFrame({ parent: { postMessage } } as unknown as Window);
    expect(postMessage).toHaveBeenCalledWith(HEARD, '*');
    expect(CLOSE_PANEL).toBe(HEARD);
  });
});
