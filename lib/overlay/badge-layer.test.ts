import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BadgeLayer } from './badge-layer';
import { badgeCss } from './badge-style';
import { badgeOf } from './overlay.testing';
import { Stylesheet } from './stylesheet';

const subject = { title: 'Acme', badge: badgeOf(), stale: false, unplaced: [] };
const box = (background: string): HTMLElement => {
  const element = document.createElement('div');
  element.style.backgroundColor = background;
  document.body.append(element);
  return element;
};

describe('the colours of badges', () => {
  beforeEach(() => {
    vi.spyOn(document, 'elementFromPoint').mockReturnValue(null);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('are those of the rows, also where a heading on a bar of another colour came first', () => {
    const replace = vi.spyOn(Stylesheet.prototype, 'replace');
    const badges = new BadgeLayer(() => {});
    const [bar, row] = [box('rgb(52, 106, 149)'), box('rgb(255, 255, 255)')];
    badges.draw(bar, 'total', subject, null);
    expect(replace).toHaveBeenLastCalledWith(badgeCss('dark'));
    badges.draw(row, 'row', subject, row);
    expect(replace).toHaveBeenLastCalledWith(badgeCss('light'));
  });

  it('of a heading that stands alone are those of the page below it', () => {
    const page = box('rgb(255, 255, 255)');
    vi.spyOn(document, 'elementFromPoint').mockReturnValue(page);
    const replace = vi.spyOn(Stylesheet.prototype, 'replace');
    new BadgeLayer(() => {}).draw(box('rgb(52, 106, 149)'), 'total', subject, null);
    expect(replace).toHaveBeenLastCalledWith(badgeCss('light'));
  });
});
