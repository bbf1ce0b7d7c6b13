import { beforeEach, expect, it } from 'vitest';
import { button, press, type as write } from '@/components/shared/testing';
import type { PushPlan } from '@/lib/model/push';
import { remember } from '@/lib/platform/remember';
import { line, plan, twoWays } from '../fixtures.testing';
import { openPlan, text, wait } from '../push.testing';
import { PUSHED_BY_KEY } from './use-pushed-by';
import { SEEN_FOR } from './use-seen';

const off = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';

async function openConfirm(made: PushPlan) {
  const opened = await openPlan({
    'push.plan': () => made,
    'push.confirm': () => new Promise(() => undefined),
  });
  await press(`Go on with ${made.lines.length} line${made.lines.length === 1 ? '' : 's'}…`);
  return opened;
}

beforeEach(() => remember(PUSHED_BY_KEY, ''));

it('shows with each line where it stands and what is to be known before', async () => {
  const [now] = twoWays('1', 40, 42);
  const notices = ['Another row bills this product too, and is left as it is.'];
  const known = line('1', { options: now ? [{ ...now, notices }] : [] });
  await openConfirm(plan([known]));
  expect(text('.push-chosen')).toContain('Managed Services · Guard seats, from 1 Jan 2025');
  expect(text('.push-chosen')).toContain(notices[0]);
  await openConfirm(plan([known, ...Array.from({ length: 9 }, (_, n) => line(`more ${n}`))]));
  expect(text('.push-chosen')).toContain('1 line of 10 has something to know before');
});

it('has to be typed in a page of somebody else where the browser does not tell what covers it', async () => {
  const top = Object.getOwnPropertyDescriptor(globalThis, 'top');
  Object.defineProperty(globalThis, 'top', { configurable: true, value: {} });
  try {
    const { background } = await openConfirm(plan([line('1')]));
    await wait(SEEN_FOR);
    expect(off('Push 1 line')).toBe(true);
    await write('Type 1 line to confirm it', '1 line');
    await press('Push 1 line');
    expect(background.inputsOf('push.confirm')).toHaveLength(1);
  } finally {
    if (top) Object.defineProperty(globalThis, 'top', top);
    else Reflect.deleteProperty(globalThis, 'top');
  }
});
