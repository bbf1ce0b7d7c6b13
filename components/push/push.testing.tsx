import type { ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { anyStatus } from '@/components/shared/any-status.testing';
import { LiveRegion } from '@/components/shared/live-region';
import { fakeBackground, settle, show, words } from '@/components/shared/testing';
import type { PushOf } from '@/lib/messaging/protocol';
import { Trusted } from './confirm/trusted';
import { PushBatchScreen, PushScreen } from './push-screen';

type Answers = Parameters<typeof fakeBackground>[0];

/** What a test may press: scripts do it, as there are no persons in it. */
const ANYBODY = (): boolean => true;

async function open(answers: Answers, screen: (onClose: () => void) => ComponentChildren) {
  const background = fakeBackground({ 'status.get': () => anyStatus({}), ...answers });
  const closed = { times: 0 };
  const close = (): void => {
    closed.times += 1;
  };
  await show(
    background.link,
    <LiveRegion>
      <Trusted.Provider value={ANYBODY}>{screen(close)}</Trusted.Provider>
    </LiveRegion>,
  );
  await settle();
  return { background, closed };
}

export const openPlan = (answers: Answers, of: PushOf = { findingIds: ['f-1', 'f-2'] }) =>
  open(answers, (onClose) => <PushScreen of={of} onClose={onClose} />);

export const openBatch = (answers: Answers) =>
  open(answers, (onClose) => <PushBatchScreen batchId="b1" onClose={onClose} />);

export const text = (selector = 'dialog'): string => words(document.querySelector(selector));
export const said = (): string => words(document.querySelector('dialog [aria-live=polite]'));

export async function pressEscape(): Promise<void> {
  await act(() => {
    const target = document.querySelector('dialog h2');
    target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  });
  await settle();
}

/** The check box, radio button or field of this name. */
export function input(name: RegExp): HTMLInputElement {
  const found = [...document.querySelectorAll('input')].filter((one) =>
    name.test(one.getAttribute('aria-label') ?? words(one.closest('label'))),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} inputs named ${name}`);
  return found[0];
}

export async function tick(name: RegExp): Promise<void> {
  await act(() => input(name).click());
  await settle();
}

/** Until a button that has to be seen first may be pressed. */
export const wait = (ms: number): Promise<void> =>
  act(async () => {
    await new Promise((done) => setTimeout(done, ms));
  });
