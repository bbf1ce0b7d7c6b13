import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { LiveRegion } from '@/components/shared/live-region';
import { button, fakeBackground, settle, show, words } from '@/components/shared/testing';
import type { Candidate, Decision } from '@/lib/matching/contract';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import type { Thread } from '../matching/matcher';
import { MatchingThread } from '../matching/use-suggestions';
import type { FocusRequest } from '../steps';
import { company } from '../world.testing';
import { AccountsView } from './accounts-view';

export const candidate = (companyId: string, score = 0.8, text = 'same postcode'): Candidate => ({
  companyId,
  score,
  evidence: [
    { field: 'postcode', favours: 'same', text },
    { field: 'name', favours: 'different', text: 'legal form differs' },
  ],
});

export const decision = (
  accountId: string,
  outcome: Decision['outcome'],
  ...candidates: Candidate[]
): Decision => ({ accountId, outcome, candidates });

export const COMPANIES = [
  company('c1', 'Acme Ltd'),
  company('c2', 'Bolt GmbH', { city: 'Köln' }),
  company('c3', 'Cedar Inc'),
  company('c4', 'Dusk LLC', { inactive: true }),
];

/** A matcher that says at once what it was told to say. */
export function matcherSaying(decisions: readonly Decision[] | 'failed') {
  const books: unknown[] = [];
  const start = (): Thread => {
    const thread: Thread = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage(book) {
        books.push(book);
        const known = new Set(book.accounts.map(({ id }) => id));
        const data =
          decisions === 'failed'
            ? ({ kind: 'failed' } as const)
            : ({
                kind: 'decided',
                decisions: decisions.filter(({ accountId }) => known.has(accountId)),
              } as const);
        queueMicrotask(() => thread.onmessage?.(new MessageEvent('message', { data })));
      },
    };
    return thread;
  };
  return { start, books };
}

interface World {
  accounts: VendorAccountItem[];
  companies?: CompanyItem[];
  decisions?: readonly Decision[] | 'failed';
  answers?: Parameters<typeof fakeBackground>[0];
  /** A matcher of the test's own. */
  thread?: Thread;
}

/** The step over a made-up background and matcher. */
export async function openAccounts(world: World) {
  const items = signal(world.accounts);
  const focusOn = signal<FocusRequest | null>(null);
  const failures: unknown[] = [];
  const progress: (number | null)[] = [];
  const matcher = matcherSaying(world.decisions ?? []);
  const background = fakeBackground({
    'companies.list': () => ({ items: world.companies ?? COMPANIES }),
    'accounts.accept': ({ pairs }) => ({ accepted: pairs.length }),
    ...world.answers,
  });
  const { thread } = world;
  const start = thread ? () => thread : matcher.start;
  const fail = (thrown: unknown) => failures.push(thrown);
  const tell = (suggested: number | null) => progress.push(suggested);
  const View = () => (
    <AccountsView items={items.value} reported focusOn={focusOn.value} onFailure={fail} onProgress={tell} />
  );
  const root = await show(
    background.link,
    <MatchingThread.Provider value={start}>
      <LiveRegion>
        <View />
      </LiveRegion>
    </MatchingThread.Provider>,
  );
  await settle();
  const become = async (id: string, more: Partial<VendorAccountItem>): Promise<void> => {
    await act(() => {
      items.value = items.value.map((item) => (item.id === id ? { ...item, ...more } : item));
    });
    await settle();
  };
  const ask = async (request: FocusRequest): Promise<void> => {
    await act(() => {
      focusOn.value = request;
    });
    await settle();
  };
  return { root, background, become, ask, failures, progress, books: matcher.books };
}

export const accountNames = (): string[] =>
  [...document.querySelectorAll('[data-side=right] .panel-row-name')].map(words);
export const companyNames = (): string[] =>
  [...document.querySelectorAll('[data-side=left] .company-row-name')].map(words);
export const live = (): string => words(document.querySelector('[aria-live=polite]'));
export const focused = (): string => words(document.activeElement);

/** A button of the page that begins with these words. */
export const buttonLike = (start: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find((each) => words(each).startsWith(start));
  if (!found) throw new Error(`no button ${start}`);
  return found;
};

/** Presses as a keyboard does: with the focus there. */
export async function pressOn(name: string): Promise<void> {
  await act(() => button(name).focus());
  await act(() => button(name).click());
  await settle();
}

/** Opens the menu of a button and picks the item that begins with these words. */
export async function pickFrom(name: string, item: string): Promise<void> {
  await pressOn(name);
  const found = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((each) =>
    words(each).startsWith(item),
  );
  if (!found) throw new Error(`no item ${item}`);
  await act(() => found.click());
  await settle();
}

export const menuWords = (): string[] => [...document.querySelectorAll('[role=menuitem]')].map(words);

export async function selectOption(label: string, value: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!select) throw new Error(`no ${label}`);
  await act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

/** A company of the left side is let go over an account of the right one. */
export async function drop(companyId: string, accountId: string): Promise<void> {
  const data = new Map<string, string>();
  const dataTransfer = {
    setData: (type: string, value: string) => data.set(type, value),
    getData: (type: string) => data.get(type) ?? '',
    get types() {
      return [...data.keys()];
    },
    effectAllowed: 'all',
    dropEffect: 'none',
  };
  const fire = (name: string, row: Element | null): Promise<void> =>
    act(() => {
      const event = new Event(name, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer });
      row?.firstElementChild?.dispatchEvent(event);
    });
  const from = document.querySelector(`[data-side=left] [data-key="${companyId}"]`);
  const to = document.querySelector(`[data-side=right] [data-key="${accountId}"]`);
  await fire('dragstart', from);
  await fire('dragover', to);
  await fire('drop', to);
  await settle();
}
