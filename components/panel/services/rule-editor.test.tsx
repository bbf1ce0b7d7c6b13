import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { describedBy, press, settle, submit, words } from '@/components/shared/testing';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { NO_RULE } from '@/lib/model/rule';
import { feed, key, service } from '../world.testing';
import { check, choose, dialog, input, table, write } from './rule-editor.testing';
import { number, openServices, usageOf } from './services.testing';

const two = service('1', { mapping: 'mapped', feeds: [feed('a'), feed('b')] });

async function editor(item: VendorServiceItem = two, answers: Parameters<typeof openServices>[1] = {}) {
  const opened = await openServices([item], answers);
  await press('More for Guard · Plan 1');
  await act(() => document.querySelector<HTMLElement>('[role=menuitem]')?.click());
  await settle();
  return opened;
}

describe('the rule editor', () => {
  it('shows what each product expects of each company, and the sums', async () => {
    await editor();
    expect(words(dialog())).toContain('Result in Oct 2026');
    expect(table()).toEqual([
      ['Company 1', '60', '60', '60'],
      ['Company 2', '40', '40', '40'],
      ['2 companies', '100', '100', '100'],
    ]);
    expect(check()).toBe('Each product gets all 100 seats. SKU-a expects 100, SKU-b expects 100.');
    expect(words(dialog())).toContain('Each product expects the full count.');
  });

  it('has what was linked meanwhile, and nothing of it is taken away by saving; what is written stays', async () => {
    const { background, redraw } = await editor(service('1', { mapping: 'mapped', feeds: [feed('a')] }));
    await redraw([two]);
    await write('b', 'Allowance', '5');
    await redraw([service('1', { mapping: 'mapped', feeds: [feed('a'), feed('b')] })]);
    await submit();
    expect(background.inputsOf('service.feeds')).toEqual([
      {
        serviceId: '1',
        feeds: [
          { productId: 'a', share: { kind: 'all' }, rule: NO_RULE },
          { productId: 'b', share: { kind: 'all' }, rule: { ...NO_RULE, allowance: '5' } },
        ],
      },
    ]);
  });

  it('splits, and shows that it adds up while it is written', async () => {
    const { background, said } = await editor();
    await choose('Split by percentages');
    expect(check()).toContain('One of the numbers cannot be kept');
    await write('a', 'Takes', '60');
    expect(check()).toBe('60 + 40 = 100 of 100 seats. SKU-a expects 60, SKU-b expects 40.');
    await write('a', 'Multiplier', '1,5');
    expect(table().at(-1)).toEqual(['2 companies', '100', '90', '40']);
    await submit();
    expect(background.inputsOf('service.basis')).toEqual([]);
    expect(background.inputsOf('service.feeds')).toEqual([
      {
        serviceId: '1',
        feeds: [
          {
            productId: 'a',
            share: { kind: 'percent', percent: '60' },
            rule: { ...NO_RULE, multiplier: '1.5' },
          },
          { productId: 'b', share: { kind: 'remainder' }, rule: NO_RULE },
        ],
      },
    ]);
    expect(dialog()).toBeNull();
    expect(said()).toBe('The rule of Guard · Plan 1 is saved');
    expect(words(document.activeElement)).toBe('More for Guard · Plan 1');
  });

  it('does not save a split that would invent seats, and says why', async () => {
    const { background } = await editor();
    await choose('Split by percentages');
    await write('a', 'Takes', '120');
    await submit();
    expect(background.inputsOf('service.feeds')).toEqual([]);
    expect(check()).toBe('The percentages add up to 120, so that seats would be invented.');
    expect(describedBy(document.querySelector('dialog [type=submit]') ?? document.body)).toBe(check());
    expect(table()[0]).toEqual(['Company 1', '60', '–', '–']);
  });

  it('does not save a number that it cannot read; the sentence stands at the field, which gets the focus', async () => {
    const { background } = await editor();
    await write('b', 'Allowance', '1,000');
    await submit();
    expect(background.inputsOf('service.feeds')).toEqual([]);
    const field = input('b', 'Allowance');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(field)).toContain('can be read in two ways');
  });

  it("says that the remainder is nobody's when its product is removed", async () => {
    await editor({
      ...two,
      feeds: [feed('a', share('1')), feed('b', share('2')), feed('c', { share: { kind: 'remainder' } })],
    });
    await press('Remove SKU-c');
    expect(check()).toBe('Nothing takes the remainder, so that seats would be lost.');
    await act(() => input('b', 'Takes the remainder').click());
    expect(check()).toContain('= 100 of 100 seats');
  });

  it('adds a product by the picker', async () => {
    await editor(service('1', { mapping: 'mapped', feeds: [feed('a')] }));
    expect(check()).toBe('It gets all 100 seats. SKU-a expects 100.');
    await press('Add a product');
    const search = document.querySelector('[role=combobox]');
    await key('ArrowDown', search);
    await key('Enter', search);
    expect(
      [...document.querySelectorAll('[data-product]')].map((each) => each.getAttribute('data-product')),
    ).toEqual(['a', 'b']);
  });

  it('says where the basis is not reported, and keeps the basis only when it changed', async () => {
    const { background } = await editor(two, {
      'service.usage': () => ({
        month: null,
        items: [usageOf('1', '5'), usageOf('2', null, '7'), usageOf(null, '3')],
      }),
    });
    expect(words(dialog())).toContain(
      'It is not reported for 1 company: there the provisioned figure counts.',
    );
    expect(table()[0]?.[0]).toBe('Company 2provisioned instead');
    expect(words(dialog())).toContain('3 more seats are of accounts that are not mapped to a company.');
    await choose('The higher of both');
    await submit();
    expect(background.inputsOf('service.basis')).toEqual([{ serviceId: '1', basis: 'higher' }]);
    expect(background.inputsOf('service.feeds')).toEqual([]);
  });

  it('keeps basis and rules in one step, which one undo takes back', async () => {
    const { background } = await editor();
    await choose('The higher of both');
    await write('b', 'Minimum', '5');
    await submit();
    expect(background.inputsOf('service.basis')).toEqual([]);
    expect(background.inputsOf('service.feeds')).toMatchObject([{ serviceId: '1', basis: 'higher' }]);
  });

  it('adds up what does not fit in the table', async () => {
    const items = Array.from({ length: 30 }, (_, at) => usageOf(String(at), '10'));
    await editor(two, { 'service.usage': () => ({ month: null, items }) });
    expect(table().slice(-2)).toEqual([
      ['and 22 more', '220', '220', '220'],
      ['30 companies', '300', '300', '300'],
    ]);
  });
});

const share = (count: string) => ({ share: { kind: 'fixed' as const, count: number(count) } });
