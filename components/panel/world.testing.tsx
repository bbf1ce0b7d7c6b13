import { act } from 'preact/test-utils';
import { anyStatus } from '@/components/shared/any-status.testing';
import { fakeBackground, settle, show } from '@/components/shared/testing';
import type {
  CompanyItem,
  MappingOverview,
  ProductItem,
  VendorAccountItem,
  VendorServiceItem,
} from '@/lib/messaging/protocol';
import { toMonth } from '@/lib/model/calendar';
import { type Decimal, toDecimal } from '@/lib/model/decimal';
import { NO_RULE } from '@/lib/model/rule';
import { remember } from '@/lib/platform/remember';
import { App } from './app';
import { type Part, STEP_KEY } from './steps';

export const account = (id: string, more: Partial<VendorAccountItem> = {}): VendorAccountItem => ({
  id,
  name: `Account ${id}`,
  city: 'Leeds',
  state: 'WY',
  postalCode: '',
  country: '',
  emailDomains: [],
  distinction: '',
  inReport: true,
  isNew: false,
  mapping: 'unmapped',
  companies: [],
  excludedReason: null,
  matchedBy: null,
  used: toDecimal('42'),
  usedByService: ['42' as Decimal],
  ...more,
});

export const mapped = (id: string): VendorAccountItem =>
  account(id, {
    mapping: 'mapped',
    companies: [{ id: `c${id}`, name: `Company ${id}`, share: { kind: 'all' } }],
    matchedBy: 'equal name',
  });

export const service = (id: string, more: Partial<VendorServiceItem> = {}): VendorServiceItem => ({
  id,
  productName: 'Guard',
  servicePlan: `Plan ${id}`,
  unit: 'Seats',
  trialOrNotForResale: false,
  isNew: false,
  mapping: 'unmapped',
  feeds: [],
  excludedReason: null,
  basis: 'used',
  used: toDecimal('400'),
  provisioned: toDecimal('450'),
  accounts: 12,
  ...more,
});

type Feed = VendorServiceItem['feeds'][number];

/** A product as a service feeds it. */
export const feed = (id: string, more: Partial<Feed> = {}): Feed => ({
  productId: id,
  identifier: `SKU-${id}`,
  description: `Product ${id}`,
  share: { kind: 'all' },
  rule: NO_RULE,
  ...more,
});

export const product = (id: string, more: Partial<ProductItem> = {}): ProductItem => ({
  id,
  identifier: `SKU-${id}`,
  codes: [],
  description: `Product ${id}`,
  unitPrice: null,
  inactive: false,
  ...more,
});

export const company = (id: string, name: string, more: Partial<CompanyItem> = {}): CompanyItem => ({
  id,
  name,
  identifier: name.slice(0, 4),
  city: 'Leeds',
  state: 'WY',
  postalCode: '',
  country: '',
  website: '',
  inactive: false,
  ...more,
});

export const overviewOf = (more: Partial<MappingOverview>): MappingOverview => ({
  reportMonth: toMonth('2026-10'),
  accounts: [account('1')],
  services: [service('1')],
  problems: [],
  drifts: [],
  history: { undo: null, redo: null },
  finishedAt: null,
  ...more,
});

type Background = ReturnType<typeof fakeBackground>;

/** The panel over a made-up background; `background.answers` may be changed while it is open. */
export async function openPanel(
  overview: MappingOverview,
  answers: Background['answers'] = {},
  onClose: (() => void) | null = null,
  /** The step that was last open; null: none is remembered. */
  step: Part | null = 'accounts',
): Promise<{ root: HTMLElement; background: Background }> {
  const background = fakeBackground({
    'status.get': () => anyStatus({}),
    'mapping.overview': () => overview,
    'mapping.warnings': () => ({ items: [] }),
    'companies.list': () => ({ items: [] }),
    'products.list': () => ({ items: [] }),
    ...answers,
  });
  await remember(STEP_KEY, step ?? '');
  const root = await show(background.link, <App onClose={onClose} />);
  await settle();
  return { root, background };
}

export async function openStep(step: Part): Promise<void> {
  await act(() => document.querySelector<HTMLElement>(`#panel-tab-${step}`)?.click());
  await settle();
}

export async function key(
  name: string,
  target: Element | null = document.activeElement,
  more: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
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
