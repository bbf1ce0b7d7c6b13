import { describe, expect, it } from 'vitest';
import { ancestorsOf } from './frames';

interface Frame {
  parent: Frame;
  location: { href: string };
}
function framed(...hrefs: (string | null)[]): Window {
  let outer: Frame | null = null;
  for (const href of [...hrefs].reverse()) {
    const location = {
      get href(): string {
        if (href === null) throw new DOMException('cross-origin', 'SecurityError');
        return href;
      },
    };
    const frame = { location } as Frame;
    frame.parent = outer ?? frame;
    outer = frame;
  }
  return outer as unknown as Window;
}

describe('ancestorsOf', () => {
  it('has the frames around, nearest first, not the frame itself', () => {
    expect(ancestorsOf(framed('own', 'a', 'b'))).toEqual(['a', 'b']);
    expect(ancestorsOf(framed('own'))).toEqual([]);
  });

  it('ends at a frame of another origin, which is no error', () => {
    expect(ancestorsOf(framed('own', 'a', null, 'c'))).toEqual(['a']);
    expect(ancestorsOf(framed('own', null))).toEqual([]);
  });
});
