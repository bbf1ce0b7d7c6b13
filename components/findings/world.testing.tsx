import { act } from 'preact/test-utils';
import { anyStatus } from '@/components/shared/any-status.testing';
import { LiveRegion } from '@/components/shared/live-region';
import { fakeBackground, settle, show, words } from '@/components/shared/testing';
import type { FindingItem, Input, ReviewFindings } from '@/lib/messaging/protocol';
import type { Month } from '@/lib/model/calendar';
import { remember } from '@/lib/platform/remember';
import { finding, reviewOf } from './model/findings.testing';
import { decidedAs } from './model/merge';
import { FindingsPart } from './part';
import { VIEW_KEY } from './review/use-view';
import { ReviewApp } from './review-app';
import type { FindingSlots } from './slots';

type Answers = Parameters<typeof fakeBackground>[0];

/** The review over a made-up background that keeps decisions and notes. */
export async function openReview(
  items: FindingItem[],
  {
    more = {},
    answers = {},
    slots,
    view = '',
  }: { more?: Partial<ReviewFindings>; answers?: Answers; slots?: FindingSlots; view?: string } = {},
) {
  const world = { items, more };
  const background = fakeBackground({
    'status.get': () => anyStatus({}),
    'review.findings': () => reviewOf(world.items, world.more),
    'review.soFar': () => ({ month: '2026-11' as Month, fetchedAt: null, items: [] }),
    'review.views': () => ({ views: [] }),
    'review.why': ({ findingId }) => ({
      finding: world.items.find(({ id }) => id === findingId) ?? finding(findingId),
      steps: [{ label: 'Report row', value: '42 used', source: 'LMPI report, Oct 2026' }],
      notes: [],
    }),
    'review.decide': ({ decisions }: Input<'review.decide'>) => {
      const before = decisions.map(({ findingId }) => ({
        findingId,
        decision: world.items.find(({ id }) => id === findingId)?.decision ?? { kind: 'open' as const },
      }));
      const asked = new Map(decisions.map(({ findingId, decision }) => [findingId, decision]));
      world.items = world.items.map((item) => {
        const decision = asked.get(item.id);
        return decision ? { ...item, ...decidedAs(item, decision) } : item;
      });
      return { before };
    },
    ...answers,
  });
  await remember(VIEW_KEY, view);
  const root = await show(
    background.link,
    slots ? (
      <LiveRegion>
        <FindingsPart status={anyStatus({})} slots={slots} onFailure={() => undefined} />
      </LiveRegion>
    ) : (
      <ReviewApp />
    ),
  );
  await settle();
  return { root, background, world };
}

/** Company names of the rows that are drawn, in their order; a group's heading begins with "> ". */
export const rows = (): string[] =>
  [...document.querySelectorAll('.finding-line')]
    .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
    .map((row) =>
      row.getAttribute('data-kind') === 'group'
        ? `> ${words(row)}`
        : words(row.querySelector('.finding-company')),
    );

export const selected = (): string[] =>
  [...document.querySelectorAll('.finding-line[aria-selected=true]')].map((row) =>
    words(row.querySelector('.finding-company')),
  );

/** The company of the row that has the focus; null: no row has it. */
export const focused = (): string | null => {
  const row = document.activeElement?.closest('.finding-line[data-index]');
  return row && row === document.activeElement ? words(row.querySelector('.finding-company')) : null;
};

export async function focusList(): Promise<void> {
  await act(() => document.querySelector<HTMLElement>('[data-active]')?.focus());
}

export async function keys(...names: (string | KeyboardEventInit)[]): Promise<void> {
  for (const name of names) {
    const init = typeof name === 'string' ? { key: name } : name;
    await act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
      );
    });
    await settle();
  }
}

export const said = (): string => words(document.querySelector('[aria-live=polite]'));
export const bar = (kind: string): string => words(document.querySelector(`[data-kind=${kind}].finding-bar`));
