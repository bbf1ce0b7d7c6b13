import { act } from 'preact/test-utils';
import { anyStatus } from '@/components/shared/any-status.testing';
import { fakeBackground, settle, show } from '@/components/shared/testing';
import type { MappingOverview, VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { toMonth } from '@/lib/model/calendar';
import { toDecimal } from '@/lib/model/decimal';
import { App } from './app';

export const account = (id: string, more: Partial<VendorAccountItem> = {}): VendorAccountItem => ({
  id,
  name: `Account ${id}`,
  city: 'Leeds',
  state: 'WY',
  distinction: '',
  inReport: true,
  mapping: 'unmapped',
  company: null,
  excludedReason: null,
  matchedBy: null,
  used: toDecimal('42'),
  ...more,
});

export const mapped = (id: string): VendorAccountItem =>
  account(id, {
    mapping: 'mapped',
    company: { id: `c${id}`, name: `Company ${id}` },
    matchedBy: 'equal name',
  });

export const service = (id: string, more: Partial<VendorServiceItem> = {}): VendorServiceItem => ({
  id,
  productName: 'Guard',
  servicePlan: `Plan ${id}`,
  unit: 'Seats',
  trialOrNotForResale: false,
  mapping: 'unmapped',
  products: [],
  excludedReason: null,
  basis: 'used',
  used: toDecimal('400'),
  provisioned: toDecimal('450'),
  accounts: 12,
  ...more,
});

export const product = (id: string) => ({ id, identifier: `SKU-${id}`, description: `Product ${id}` });

export const company = (id: string, name: string) => ({
  id,
  name,
  identifier: name.slice(0, 4),
  city: 'Leeds',
  state: 'WY',
  inactive: false,
});

export const overviewOf = (more: Partial<MappingOverview>): MappingOverview => ({
  reportMonth: toMonth('2026-10'),
  accounts: [account('1')],
  services: [service('1')],
  problems: [],
  ...more,
});

type Background = ReturnType<typeof fakeBackground>;

/** The panel over a made-up background; `background.answers` may be changed while it is open. */
export async function openPanel(
  overview: MappingOverview,
  answers: Background['answers'] = {},
  onClose: (() => void) | null = null,
): Promise<{ root: HTMLElement; background: Background }> {
  const background = fakeBackground({
    'status.get': () => anyStatus({}),
    'mapping.overview': () => overview,
    ...answers,
  });
  const root = await show(background.link, <App onClose={onClose} />);
  await settle();
  return { root, background };
}

export async function key(
  name: string,
  target: Element | null = document.activeElement,
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  await act(() => {
    target?.dispatchEvent(event);
  });
  await settle();
  return event;
}

export async function fill(selector: string, value: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`no ${selector}`);
  await act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}

/** Names of the rows in view, in their order. */
export const rowNames = (): string[] =>
  [...document.querySelectorAll('[role=tabpanel]:not([hidden]) .panel-row-name')].map(
    (element) => element.textContent ?? '',
  );
