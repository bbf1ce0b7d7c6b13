import { beforeEach, describe, expect, it } from 'vitest';
import { figures, LINES } from '../grid/test-support/lines';
import { ADDRESSES } from './addresses';
import { createAutotaskPage } from './page';
import { go, servicesPage } from './test-support/address';
import { barHeader, classicHeader } from './test-support/headers';
import { LOOK_ALIKES } from './test-support/look-alikes';
import { current, USUAL } from './test-support/render';

beforeEach(() => {
  document.body.innerHTML = '';
  document.title = 'Autotask';
});

describe('pages that look like a contract’s services and are none', () => {
  it('has at least thirty of them, each with a name of its own', () => {
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(30);
    expect(new Set(LOOK_ALIKES.map(({ name }) => name)).size).toBe(LOOK_ALIKES.length);
  });

  it.each(LOOK_ALIKES)('$name', ({ address, html, title, lines = LINES, vetoed = false }) => {
    go(address);
    document.body.innerHTML = html;
    document.title = title ?? 'Autotask';
    const page = createAutotaskPage(document, window, ADDRESSES);
    const reading = page.read(lines && figures(lines));
    expect(reading.rows).toEqual([]);
    expect(reading.state).not.toBe('read');
    expect(reading.state === 'vetoed').toBe(vetoed);
    if (vetoed || page.screen() === null) {
      expect(page.header()).toBeNull();
      expect(page.fingerprint()).toEqual([]);
    }
  });

  it('and the same list is read where it is the contract’s, whatever the contract is called', () => {
    go(servicesPage(19064));
    for (const name of ['Managed Services', 'Projects', 'Invoice - Acme']) {
      document.body.innerHTML = classicHeader(name, null) + current(USUAL, LINES);
      const page = createAutotaskPage(document, window, ADDRESSES);
      expect(page.read({ ...figures(LINES), name }).state).toBe('read');
    }
    document.body.innerHTML = barHeader('Contract Services') + current(USUAL, LINES);
    expect(createAutotaskPage(document, window, ADDRESSES).read(null).state).toBe('read');
  });
});
