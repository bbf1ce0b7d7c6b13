import { beforeEach, describe, expect, it } from 'vitest';
import { figures, LINES } from '../grid/test-support/lines';
import { LOOK_ALIKES, type Place } from '../grid/test-support/look-alikes';
import { ADDRESSES } from './addresses';
import { createConnectWisePage } from './page';
import { APP, hashOf, stateOf } from './test-support/address';
import { bannerHtml } from './test-support/banner';

const addressOf = (place: Place): string => {
  if ('query' in place) return `${APP}&${place.query}`;
  if (!('hash' in place)) return APP + hashOf(stateOf('xy100', 5));
  const [p, rd, idxk, tail] = place.hash;
  return APP + hashOf(stateOf(p, rd, idxk), tail);
};

beforeEach(() => {
  document.body.innerHTML = '';
  document.title = 'Manage';
});

describe('pages that look like an agreement’s grid and are none', () => {
  it('has at least ten of them, each with a name of its own', () => {
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(10);
    expect(new Set(LOOK_ALIKES.map(({ name }) => name)).size).toBe(LOOK_ALIKES.length);
  });

  it.each(LOOK_ALIKES)('$name', ({ html, place, banner, title, lines = LINES }) => {
    window.history.replaceState(null, '', addressOf(place));
    document.body.innerHTML = bannerHtml(banner ?? '') + html;
    document.title = title ?? 'Manage';
    const page = createConnectWisePage(document, window, ADDRESSES);
    const reading = page.read(lines && figures(lines));
    expect(reading.rows).toEqual([]);
    expect(reading.state).not.toBe('read');
    const isOther = 'query' in place || ('hash' in place && place.hash[0] !== 'agreement_detail');
    if (isOther || banner !== undefined || title !== undefined) {
      expect(reading.state).toBe('vetoed');
      expect(page.header()).toBeNull();
      expect(page.fingerprint()).toEqual([]);
    }
  });
});
