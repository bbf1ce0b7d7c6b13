import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { LiveRegion } from '@/components/shared/live-region';
import { fakeBackground, settle, show, words } from '@/components/shared/testing';
import type { CompanyUsage, VendorServiceItem } from '@/lib/messaging/protocol';
import { toMonth } from '@/lib/model/calendar';
import { type Decimal, toDecimal } from '@/lib/model/decimal';
import type { Basis } from '@/lib/model/records';
import { countOf } from '@/lib/reconcile/counted';
import { product } from '../world.testing';
import { ServicesView } from './services-view';

export const number = (text: string): Decimal => {
  const value = toDecimal(text);
  if (value === null) throw new Error(`no number: ${text}`);
  return value;
};

export const usageOf = (
  companyId: string | null,
  used: string | null,
  provisioned: string | null = null,
): CompanyUsage => {
  const row = { used: toDecimal(used), provisioned: toDecimal(provisioned) };
  const by = (basis: Basis) => countOf(row, basis)?.quantity ?? null;
  return {
    companyId,
    companyName: companyId === null ? '' : `Company ${companyId}`,
    ...row,
    counted: { used: by('used'), provisioned: by('provisioned'), higher: by('higher') },
  };
};

export const PRODUCTS = [
  product('a', { unitPrice: number('3.1') }),
  product('b'),
  product('old', { inactive: true, description: 'Retired' }),
];

type Answers = ReturnType<typeof fakeBackground>['answers'];

/** The step over a made-up background. `redraw` puts other services in it, as the next overview does. */
export async function openServices(items: VendorServiceItem[], answers: Answers = {}) {
  const background = fakeBackground({
    'products.list': () => ({ items: PRODUCTS }),
    'service.usage': () => ({
      month: toMonth('2026-10'),
      items: [usageOf('1', '60', '70'), usageOf('2', '40')],
    }),
    ...answers,
  });
  const failures: unknown[] = [];
  const services = signal(items);
  const View = () => (
    <LiveRegion>
      <ServicesView items={services.value} reported onFailure={(thrown) => failures.push(thrown)} />
    </LiveRegion>
  );
  const root = await show(background.link, <View />);
  await settle();
  return {
    root,
    background,
    failures,
    said: () => root.querySelector('[aria-live]')?.textContent ?? '',
    redraw: (next: VendorServiceItem[]) =>
      act(() => {
        services.value = next;
      }),
  };
}

/** Keys of the rows of a side. */
export const rows = (side: string) =>
  [...document.querySelectorAll(`[data-side=${side}] [data-key]`)].map((row) => row.getAttribute('data-key'));

/** Labels of the open menu. */
export const menu = () =>
  [...document.querySelectorAll('[role=menuitem]')].map((item) => words(item.querySelector('span span')));
/** Chooses from the open menu. */
export async function pick(name: string): Promise<void> {
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
    (each) => words(each.querySelector('span span')) === name,
  );
  if (!item) throw new Error(`no ${name} in ${menu().join(', ')}`);
  await act(() => item.click());
  await settle();
}
