import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { BackgroundEvent, Input, MessageName, Output } from '@/lib/messaging/protocol';
import { type Failure, FailureError } from '@/lib/model/failure';
import { Background, type BackgroundLink } from './background';

type Answers = { [K in MessageName]?: (input: Input<K>) => Output<K> | Promise<Output<K>> };

/** A background that gives the answers it was told and writes down what it was asked. For tests. */
export function fakeBackground(answers: Answers) {
  const asked: { name: MessageName; input: unknown }[] = [];
  const listeners = new Set<(event: BackgroundEvent) => void>();
  const link: BackgroundLink = {
    async ask(name, input) {
      asked.push({ name, input });
      const answer = answers[name] as ((input: unknown) => unknown) | undefined;
      return (await (answer ? answer(input) : {})) as Output<typeof name>;
    },
    onEvent(handle, signal) {
      listeners.add(handle);
      signal.addEventListener('abort', () => listeners.delete(handle));
    },
  };
  return {
    link,
    answers,
    asked,
    inputsOf: (name: MessageName) => asked.filter((one) => one.name === name).map((one) => one.input),
    tell: (event: BackgroundEvent) => act(() => listeners.forEach((handle) => void handle(event))),
    listeners,
  };
}

export const failing =
  (failure: Failure): (() => never) =>
  () => {
    throw new FailureError(failure);
  };

/** Draws into the document and waits until nothing more happens. Unmounted by `vi`'s next `show`. */
export async function show(link: BackgroundLink, children: ComponentChildren): Promise<HTMLElement> {
  const old = document.getElementById('test-root');
  if (old) render(null, old);
  document.body.innerHTML = '<div id="test-root"></div>';
  const root = document.getElementById('test-root');
  if (!root) throw new Error('no root');
  await act(() => render(<Background.Provider value={link}>{children}</Background.Provider>, root));
  await settle();
  return root;
}

/** Lets promises and the drawing that follows them run. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    if (!vi.isFakeTimers()) await new Promise((done) => setTimeout(done, 20));
  });

const named = (selector: string, name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => words(element) === name,
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${selector} named "${name}"`);
  return found[0];
};

/** The text of an element as one line. */
export const words = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const button = (name: string): HTMLElement => named('button', name);

export function field(label: string): HTMLInputElement {
  const input = document.getElementById(named('label', label).getAttribute('for') ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field "${label}"`);
  return input;
}

/** What a screen reader says after the field's name. */
export const describedBy = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => words(document.getElementById(id)))
    .join(' ');

export async function press(name: string): Promise<void> {
  await act(() => button(name).click());
  await settle();
}

export async function type(label: string, value: string): Promise<void> {
  const input = field(label);
  await act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** As Enter in a field does. */
export async function submit(): Promise<void> {
  const form = document.querySelector('form');
  await act(() => {
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settle();
}
