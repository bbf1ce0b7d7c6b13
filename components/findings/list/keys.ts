/** What a key asks of the list while the list has the focus (WCAG 2.1.4). */
export type Command =
  | { do: 'move'; by: number | 'page down' | 'page up' | 'first' | 'last'; extend: boolean }
  | { do: 'fold'; open: boolean }
  | { do: 'select' | 'select all' | 'clear' }
  | { do: 'accept' | 'push' | 'snooze' | 'reopen' | 'why' | 'show' | 'note' | 'search' | 'help' | 'undo' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;
type Action = Extract<
  Command['do'],
  | 'accept'
  | 'push'
  | 'why'
  | 'show'
  | 'note'
  | 'search'
  | 'help'
  | 'undo'
  | 'snooze'
  | 'reopen'
  | 'select'
  | 'clear'
>;

const MOVES: Record<string, Extract<Command, { do: 'move' }>['by']> = {
  arrowdown: 1,
  j: 1,
  arrowup: -1,
  k: -1,
  pagedown: 'page down',
  pageup: 'page up',
  home: 'first',
  end: 'last',
};
const ACTIONS: Record<string, Action> = {
  ' ': 'select',
  x: 'select',
  escape: 'clear',
  a: 'accept',
  c: 'push',
  s: 'snooze',
  o: 'reopen',
  enter: 'why',
  p: 'show',
  n: 'note',
  '/': 'search',
  '?': 'help',
  u: 'undo',
};

export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Command | null {
  const name = key.toLowerCase();
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (name === 'a' && !shiftKey) return { do: 'select all' };
    return name === 'z' && !shiftKey ? { do: 'undo' } : null;
  }
  const by = MOVES[name];
  if (by !== undefined) return { do: 'move', by, extend: shiftKey };
  if (name === 'arrowleft' || name === 'arrowright') return { do: 'fold', open: name === 'arrowright' };
  const action = ACTIONS[name];
  return action ? { do: action } : null;
}

/** For the help. */
export const KEY_WORDS: readonly { keys: readonly string[]; what: string }[] = [
  { keys: ['↓', 'j'], what: 'Next row' },
  { keys: ['↑', 'k'], what: 'Row before' },
  { keys: ['Page Down', 'Page Up'], what: 'A page on, a page back' },
  { keys: ['Home', 'End'], what: 'First row, last row' },
  { keys: ['→', '←'], what: 'Open a group, close it' },
  { keys: ['Enter'], what: 'Why this number?' },
  { keys: ['a'], what: 'Accept: mine to fix' },
  { keys: ['c'], what: 'Correct the bill: see what would be written' },
  { keys: ['s'], what: 'Snooze, with a reason and an end' },
  { keys: ['o'], what: 'Open again' },
  { keys: ['n'], what: 'Add a note' },
  { keys: ['p'], what: 'Show the row in the PSA' },
  { keys: ['u', 'Ctrl+Z'], what: 'Undo the last decision' },
  { keys: ['Space', 'x'], what: 'Select the row, or a group' },
  { keys: ['Shift+↓', 'Shift+↑'], what: 'Select row by row' },
  { keys: ['Ctrl+A'], what: 'Select all that is listed' },
  { keys: ['Esc'], what: 'Drop the selection' },
  { keys: ['/'], what: 'Search' },
  { keys: ['?'], what: 'This help' },
];
