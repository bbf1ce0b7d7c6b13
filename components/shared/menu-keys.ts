import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';

/** ms after which a letter starts a new word. */
const PAUSE = 600;

/** The keys of an open menu. What it uses goes no further: rows and dialogs around it use the same keys. */
export function useMenuKeys(
  menu: RefObject<HTMLElement | null>,
  onClose: (focus: boolean) => void,
): (event: TargetedKeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ text: '', at: 0 });
  const items = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const here = (all: readonly Element[]): number =>
    document.activeElement ? all.indexOf(document.activeElement) : -1;
  const focus = (item: HTMLElement | undefined): void => {
    item?.focus();
    item?.scrollIntoView?.({ block: 'nearest' });
  };
  const step = (by: number): void => {
    const all = items();
    focus(all[(here(all) + by + all.length) % all.length]);
  };
  const moves: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => focus(items()[0]),
    End: () => focus(items().at(-1)),
  };

  /** The same letter again goes to the next item of that letter; several are the start of a label. */
  function typeAhead(letter: string): void {
    const now = performance.now();
    const before = now - typed.current.at < PAUSE ? typed.current.text : '';
    const repeated = before !== '' && [...before].every((each) => each === letter);
    const text = repeated ? letter : before + letter;
    typed.current = { text: before + letter, at: now };
    const all = items();
    const from = here(all) + (text.length === 1 ? 1 : 0);
    const inTurn = [...all.slice(from), ...all.slice(0, from)];
    focus(inTurn.find((item) => labelOf(item).startsWith(text)));
  }

  return (event) => {
    // The browser goes on from the button.
    if (event.key === 'Tab') {
      onClose(true);
      return;
    }
    const move = moves[event.key];
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
    if (event.altKey || (!move && !isLetter)) {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (move) move();
    else typeAhead(event.key.toLocaleLowerCase());
  };
}

/** Without its second line. */
const labelOf = (item: HTMLElement): string =>
  (item.querySelector('[data-label]')?.textContent ?? '').trim().toLocaleLowerCase();
