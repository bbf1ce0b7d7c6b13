import type { Page } from 'playwright-core';
import {
  ambiguous,
  batch,
  impossible,
  item,
  line,
  option,
  plan,
  rowless,
  twoWays,
} from '@/components/push/fixtures.testing';
import type { MessageName, Output } from '@/lib/messaging/protocol';
import { ITEM_STATES } from '@/lib/model/push-journal';

type Told = { [K in MessageName]?: Output<K> };

/** A script after which these messages are answered so, whatever the background knows. */
export const answerWith = (told: Told): string => `
  if (globalThis.chrome?.runtime?.sendMessage) {
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime);
    const told = ${JSON.stringify(told)};
    runtime.sendMessage = (asked, ...rest) =>
      asked?.name in told ? Promise.resolve({ ok: true, value: told[asked.name] }) : send(asked, ...rest);
  }
`;

const posted = { possible: false, words: 'It cannot be undone: the period is posted on 30 Nov 2026.' };
const LINES = [
  ambiguous('1'),
  rowless('2'),
  line('3', { options: twoWays('3', 40, 100), suggested: '3 now' }),
  line('4', {
    options: [option('4', 18, 12, { undo: posted, notices: ['It bills in advance.'] })],
    suggested: '4',
  }),
  impossible('5', 'The period up to 30 Nov 2026 is posted.', 'Choose a day from 1 Dec 2026 on.'),
];
const ITEMS = ITEM_STATES.map((state, at) => item(at, state));
const because = { code: 'network.offline', sentence: 'There is no network.', nextStep: 'Look at it.' };

/** As if a row's badge had asked for it. */
export const A_PLAN: Told = {
  'push.wish': { of: { lineId: 'l-1' } },
  'push.plan': plan(LINES, { notes: true, member: 'Robin Hale' }),
  'push.confirm': { batchId: 'b1' },
  'push.batch': { batch: batch(ITEMS, { state: 'ended' }), items: ITEMS },
};
/** One line that needs no typing. */
export const A_SMALL_PLAN: Told = { ...A_PLAN, 'push.plan': plan([line('1')]) };
export const AN_UNDO: Told = {
  ...A_PLAN,
  'push.plan': plan(
    [
      { ...impossible('1', 'Changed since: 45 now, we left 42.', 'Look at it.'), undoes: 'b1 0' },
      line('2', { undoes: 'b1 1' }),
    ],
    { kind: 'undo' },
  ),
};
const SETTLED = ITEMS.map((one) =>
  one.state === 'done twice' || one.state === 'half done'
    ? {
        ...one,
        settled: { by: { name: 'Robin Hale', told: 'page' as const }, at: Date.UTC(2026, 10, 28, 8, 40) },
      }
    : one,
);
export const SETTLED_LINES: Told = {
  'push.batch': {
    batch: batch(SETTLED, { state: 'ended', endedAt: Date.now() }),
    items: SETTLED,
    member: 'Robin Hale',
  },
};
export const A_HELD_BATCH: Told = {
  'push.batch': {
    batch: batch(ITEMS, { state: 'paused', because, retryAt: Date.now() + 200_000 }),
    items: ITEMS,
  },
};

interface PushState {
  name: string;
  told: Told;
  /** `batch`: the review with a batch open; else the panel, which takes the wish. */
  at: 'panel' | 'batch';
  reach?: (page: Page) => Promise<void>;
}
const press = (page: Page, name: RegExp | string): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const goOn = async (page: Page): Promise<void> => {
  await press(page, /^Go on with/);
  await page.getByText('will be').first().waitFor();
};

export const PUSH_STATES: readonly PushState[] = [
  { name: 'a plan', told: A_PLAN, at: 'panel' },
  { name: 'its details', told: A_PLAN, at: 'panel', reach: (page) => press(page, /^Details of Company 4/) },
  { name: 'the question', told: A_PLAN, at: 'panel', reach: goOn },
  {
    name: 'the limits',
    told: A_PLAN,
    at: 'panel',
    async reach(page) {
      await goOn(page);
      await press(page, 'Limits…');
      await page.getByRole('dialog', { name: 'Limits' }).waitFor();
    },
  },
  { name: 'an undo', told: AN_UNDO, at: 'panel' },
  { name: 'a result', told: A_PLAN, at: 'batch' },
  { name: 'settled lines', told: SETTLED_LINES, at: 'batch' },
  {
    name: 'the question whether it is settled',
    told: SETTLED_LINES,
    at: 'batch',
    async reach(page) {
      await press(page, /^Settled… Company/);
      await page.getByRole('dialog', { name: 'Is this line settled?' }).waitFor();
    },
  },
  { name: 'a batch that is held', told: A_HELD_BATCH, at: 'batch' },
];
