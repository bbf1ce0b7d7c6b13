import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { button, failing, press, settle, words } from '@/components/shared/testing';
import { feed, product, service } from '../world.testing';
import { menu, openServices, pick, rows } from './services.testing';

const mapped = service('1', { mapping: 'mapped', feeds: [feed('a')] });

describe('the products', () => {
  it('say how many services feed them, and hide inactive ones unless asked', async () => {
    const { root } = await openServices([mapped, { ...mapped, id: '2' }]);
    expect(rows('left')).toEqual(['a', 'b']);
    expect(words(root)).toContain('SKU-aprice 3.10Product aFed by 2 services, added up');
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

  it('are found by their codes, which stand in their second line', async () => {
    const items = [product('a'), product('b', { codes: ['TM-77', 'ext-9'], description: 'Mail' })];
    const { root } = await openServices([], { 'products.list': () => ({ items }) });
    const search = root.querySelector<HTMLInputElement>('[aria-label="Search products"]');
    if (!search) throw new Error('no search');
    for (const code of ['tm-77', 'EXT-9']) {
      await act(() => {
        search.value = code;
        search.dispatchEvent(new Event('input', { bubbles: true }));
      });
      expect(rows('left')).toEqual(['b']);
      expect(words(root.querySelector('.product-row-line'))).toBe('TM-77 · ext-9 · Mail');
      const marks = [...root.querySelectorAll('.product-row-line mark')];
      expect(marks.map((mark) => mark.textContent?.toLowerCase())).toEqual(code.toLowerCase().split('-'));
    }
  });

  it('do not say their name twice', async () => {
    const items = [
      product('a', { codes: ['TM-77'], identifier: 'Mail, per seat', description: 'mail, per seat ' }),
    ];
    const { root } = await openServices([], { 'products.list': () => ({ items }) });
    expect(words(root.querySelector('.product-row-line'))).toBe('TM-77');
  });

  it('are fed from a service by the keyboard', async () => {
    const { background } = await openServices([mapped, service('2')]);
    button('Feed from… for SKU-b').focus();
    await press('Feed from… for SKU-b');
    expect(menu()).toEqual(['Guard · Plan 2', 'Guard · Plan 1']);
    await pick('Guard · Plan 2');
    expect(background.inputsOf('service.link')).toEqual([{ serviceId: '2', productId: 'b' }]);
    expect(words(document.activeElement)).toBe('Feed from… for SKU-b');
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

  it('are asked for again a while after a change: a page may have shown a new one', async () => {
    const { background } = await openServices([mapped]);
    vi.useFakeTimers();
    background.answers['products.list'] = () => ({ items: [product('a'), product('z')] });
    await background.tell({ event: 'changed' });
    await act(async () => {
      await vi.advanceTimersByTimeAsync(2_500);
    });
    vi.useRealTimers();
    await settle();
    expect(rows('left')).toEqual(['a', 'z']);
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
