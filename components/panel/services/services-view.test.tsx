import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { button, press, settle, words } from '@/components/shared/testing';
import { toDecimal } from '@/lib/model/decimal';
import { fill, key, openPanel, overviewOf, product, service } from './world.testing';

const two = service('1', { mapping: 'mapped', products: [product('a'), product('b')] });
type Opened = Awaited<ReturnType<typeof openPanel>>;
let opened: Opened;

async function services(...items: (typeof two)[]): Promise<Opened> {
  opened = await openPanel(overviewOf({ services: items }), {
    'products.search': () => ({
      items: [
        { ...product('a'), unitPrice: toDecimal('3.1'), inactive: false },
        { ...product('z'), unitPrice: null, inactive: true },
      ],
      total: 2,
    }),
  });
  await act(() => document.querySelector<HTMLElement>('#panel-tab-services')?.click());
  await settle();
  return opened;
}

describe('the services', () => {
  beforeEach(() => services(two));

  it('says that each of several products expects the full count', () => {
    expect(words(opened.root)).toContain('Each product expects the full count');
    expect(words(opened.root)).toContain('400 used, 450 provisioned · Seats · 12 accounts');
  });

  it('unlinks one product and keeps the focus in the row', async () => {
    button('Unlink SKU-b').focus();
    opened.background.answers['mapping.overview'] = () =>
      overviewOf({ services: [{ ...two, products: [product('a')] }] });
    await press('Unlink SKU-b');
    await opened.background.tell({ event: 'changed' });
    await settle();
    expect(opened.background.inputsOf('service.unlink')).toEqual([{ serviceId: '1', productId: 'b' }]);
    expect(words(document.activeElement)).toBe('Add a product to Guard · Plan 1');
    expect(words(opened.root)).not.toContain('full count');
  });

  it('changes what is billed', async () => {
    const select = opened.root.querySelector('select');
    if (!select) throw new Error('no select');
    await act(() => {
      select.value = 'higher';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(opened.background.inputsOf('service.basis')).toEqual([{ serviceId: '1', basis: 'higher' }]);
  });

  it('adds a product by Product ID, marking those it has', async () => {
    await press('Add a product to Guard · Plan 1');
    const options = [...document.querySelectorAll('[role=option]')].map(words);
    expect(options).toEqual(['SKU-aProduct alinked now, price 3.1', 'SKU-zProduct zinactive']);
    await fill('[role=combobox]', 'SKU-z');
    expect(opened.background.inputsOf('products.search').at(-1)).toEqual({ query: 'SKU-z', limit: 50 });
    await key('End', document.querySelector('[role=combobox]'));
    await key('ArrowDown', document.querySelector('[role=combobox]'));
    await key('Enter', document.querySelector('[role=combobox]'));
    expect(opened.background.inputsOf('service.link')).toEqual([{ serviceId: '1', productId: 'z' }]);
  });
});

it('says of a mapping that outlived its product that the product is not known', async () => {
  await services({ ...two, products: [] });
  expect(words(opened.root)).toContain('Mapped, product not known at present');
});

it('a trial is excluded until it is linked all the same', async () => {
  await services(
    service('1', {
      mapping: 'excluded',
      trialOrNotForResale: true,
      excludedReason: 'trial or not for resale',
    }),
  );
  expect(words(opened.root)).toContain('Excluded: trial or not for resale');
  await press('Link Guard · Plan 1 all the same');
  expect(document.querySelector('dialog')).not.toBeNull();
});
