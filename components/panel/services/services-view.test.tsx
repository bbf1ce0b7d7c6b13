import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, press, words } from '@/components/shared/testing';
import { feed, key, service } from '../world.testing';
import { menu, openServices, pick, rows } from './services.testing';

const mapped = service('1', { mapping: 'mapped', feeds: [feed('a')] });
const more = (name: string) => press(`More for Guard · ${name}`);
const filters = (side: string) =>
  [...document.querySelectorAll(`[data-side=${side}] .panel-states button`)].map(words);
describe('the vendor services', () => {
  it('stand under filters with counts and open on what is to map', async () => {
    await openServices([
      mapped,
      service('2', { isNew: true }),
      service('3', { mapping: 'excluded', excludedReason: 'trial', trialOrNotForResale: true }),
    ]);
    expect(filters('right')).toEqual([
      'All 3',
      'To map 1',
      'Mapped 1',
      'Excluded 1',
      'Trial or NFR 1',
      'New 1',
    ]);
    expect(rows('right')).toEqual(['2']);
    await press('Trial or NFR 1');
    expect(rows('right')).toEqual(['3']);
  });

  it('are sorted by seats when asked', async () => {
    await openServices([
      service('1'),
      service('2', { used: null, provisioned: null }),
      { ...service('3'), used: mapped.provisioned },
    ]);
    const select = document.querySelector<HTMLSelectElement>('[aria-label="Order of vendor services"]');
    if (!select) throw new Error('no select');
    await act(() => {
      select.value = 'seats';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(rows('right')).toEqual(['3', '1', '2']);
  });

  it('say what they feed, and that several products each expect everything', async () => {
    const { root } = await openServices([{ ...mapped, feeds: [feed('a'), feed('b')] }]);
    expect(words(root)).toContain('SKU-a all seats');
    expect(words(root)).toContain('Each product expects the full count.');
  });

  it('are linked through the picker; the focus goes to the next one to map, and it is said', async () => {
    const { background, said } = await openServices([service('1'), service('2')]);
    button('Link Guard · Plan 1').focus();
    await press('Link Guard · Plan 1');
    expect([...document.querySelectorAll('[role=option]')].map(words)).toEqual([
      'SKU-aProduct aprice 3.10',
      'SKU-bProduct b',
      'SKU-oldRetiredinactive',
    ]);
    await key('Enter', document.querySelector('[role=combobox]'));
    expect(background.inputsOf('service.link')).toEqual([{ serviceId: '1', productId: 'a' }]);
    expect(said()).toBe('Guard · Plan 1 is linked to SKU-a');
    expect(words(document.activeElement)).toBe('Link Guard · Plan 2');
  });

  it('are excluded with a reason from the menu', async () => {
    const { background } = await openServices([service('1'), service('2')]);
    await more('Plan 1');
    expect(menu()).toEqual(['Exclude…']);
    await pick('Exclude…');
    await press('Exclude');
    expect(background.inputsOf('service.exclude')).toEqual([{ serviceId: '1', reason: '' }]);
    expect(words(document.activeElement)).toBe('More for Guard · Plan 2');
  });

  it('are unlinked product by product', async () => {
    const { background, said } = await openServices([{ ...mapped, feeds: [feed('a'), feed('b')] }]);
    await more('Plan 1');
    expect(menu()).toEqual(['Edit rule…', 'Unlink SKU-a', 'Unlink SKU-b', 'Exclude…']);
    await pick('Unlink SKU-b');
    expect(background.inputsOf('service.unlink')).toEqual([{ serviceId: '1', productId: 'b' }]);
    expect(said()).toContain('not linked to SKU-b any more');
    expect(words(document.activeElement)).toBe('More for Guard · Plan 1');
  });

  it('that are a trial are excluded until they are linked all the same', async () => {
    const trial = service('1', { mapping: 'excluded', trialOrNotForResale: true, excludedReason: 'trial' });
    const { root } = await openServices([trial, service('2', { mapping: 'excluded' })]);
    expect(words(root)).toContain('Excluded: trial');
    expect(button('Bring back Guard · Plan 2')).toBeTruthy();
    await press('Link Guard · Plan 1 all the same');
    expect(document.querySelector('dialog')).not.toBeNull();
  });
});
