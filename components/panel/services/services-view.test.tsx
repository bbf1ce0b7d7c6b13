import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, failing, press, settle, words } from '@/components/shared/testing';
import { feed, key, service } from '../world.testing';
import { openServices } from './services.testing';

const mapped = service('1', { mapping: 'mapped', feeds: [feed('a')] });
const more = (name: string) => press(`More for Guard · ${name}`);
const rows = (side: string) =>
  [...document.querySelectorAll(`[data-side=${side}] [data-key]`)].map((row) => row.getAttribute('data-key'));
const filters = (side: string) =>
  [...document.querySelectorAll(`[data-side=${side}] .panel-states button`)].map(words);
const menu = () =>
  [...document.querySelectorAll('[role=menuitem]')].map((item) => words(item.querySelector('span span')));
async function pick(name: string): Promise<void> {
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
    (each) => words(each.querySelector('span span')) === name,
  );
  if (!item) throw new Error(`no ${name} in ${menu().join(', ')}`);
  await act(() => item.click());
  await settle();
}

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
      'SKU-aProduct aprice 3.1',
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
    expect(menu()).toEqual(['Exclude...']);
    await pick('Exclude...');
    await press('Exclude');
    expect(background.inputsOf('service.exclude')).toEqual([{ serviceId: '1', reason: '' }]);
    expect(words(document.activeElement)).toBe('More for Guard · Plan 2');
  });

  it('are unlinked product by product', async () => {
    const { background, said } = await openServices([{ ...mapped, feeds: [feed('a'), feed('b')] }]);
    await more('Plan 1');
    expect(menu()).toEqual(['Edit rule...', 'Unlink SKU-a', 'Unlink SKU-b', 'Exclude...']);
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

describe('the products', () => {
  it('say how many services feed them, and hide inactive ones unless asked', async () => {
    const { root } = await openServices([mapped, { ...mapped, id: '2' }]);
    expect(rows('left')).toEqual(['a', 'b']);
    expect(words(root)).toContain('SKU-aprice 3.1Product aFed by 2 services, added up');
    await act(() => root.querySelector<HTMLElement>('[data-side=left] input[type=checkbox]')?.click());
    expect(rows('left')).toEqual(['a', 'b', 'old']);
  });

  it('are found by Product ID and description, with what fits marked', async () => {
    const { root } = await openServices([mapped]);
    const search = root.querySelector<HTMLInputElement>('[aria-label="Search products"]');
    if (!search) throw new Error('no search');
    await act(() => {
      search.value = 'sku-b';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(rows('left')[0]).toBe('b');
    expect(words(root.querySelector('mark'))).not.toBe('');
  });

  it('are fed from a service by the keyboard', async () => {
    const { background } = await openServices([mapped, service('2')]);
    button('Feed from... for SKU-b').focus();
    await press('Feed from... for SKU-b');
    expect(menu()).toEqual(['Guard · Plan 2', 'Guard · Plan 1']);
    await pick('Guard · Plan 2');
    expect(background.inputsOf('service.link')).toEqual([{ serviceId: '2', productId: 'b' }]);
    expect(words(document.activeElement)).toBe('Feed from... for SKU-b');
  });

  it('are dropped on a service', async () => {
    const { background, root } = await openServices([service('1')]);
    const dataTransfer = new DataTransfer();
    const drag = async (name: string, selector: string) => {
      const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer });
      await act(() => {
        root.querySelector(selector)?.dispatchEvent(event);
      });
    };
    await drag('dragstart', '[data-side=left] [data-key=b] p');
    await drag('dragover', '[data-side=right] [data-key] p');
    expect(root.querySelector('[data-over]')).not.toBeNull();
    await drag('drop', '[data-side=right] [data-key] p');
    await settle();
    expect(background.inputsOf('service.link')).toEqual([{ serviceId: '1', productId: 'b' }]);
    expect(root.querySelector('[data-over]')).toBeNull();
  });

  it('that could not be read can be asked for again', async () => {
    const failure = { code: 'x', sentence: 'Not read.', nextStep: 'Try again.' };
    const { root, background } = await openServices([mapped], { 'products.list': failing(failure) });
    expect(words(root)).toContain('Not read.');
    background.answers['products.list'] = () => ({ items: [] });
    await press('Try again');
    expect(words(root)).toContain('No products are known yet');
  });
});
