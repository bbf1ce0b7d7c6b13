import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LABELS } from '../connectwise/labels';
import { type Look, viewOf } from '../grid/dom-view';
import { figures, LINES, OTHER_LINES } from '../grid/test-support/lines';
import { split, USUAL } from '../grid/test-support/render';
import { createReader } from './reader';

const looked = vi.fn((rows: Look) => viewOf(document, { rows, dialogs: '' }));
let rests: boolean;
let read: ReturnType<typeof createReader>;
const context = (lines = LINES) => ({
  screen: 'agreement-lines' as const,
  recordKnown: true,
  tabKnown: true,
  ofCompany: false,
  otherDay: false,
  known: figures(lines),
});
const BLOCKS = `<div>${LINES.map(
  ({ productIdentifier, quantity }) =>
    `<div><div>${productIdentifier}</div><div>${quantity}</div><div>x</div></div>`,
).join('')}</div>`;

beforeEach(() => {
  document.body.innerHTML = '';
  looked.mockClear();
  rests = true;
  read = createReader(looked, () => rests, LABELS);
});

describe('createReader', () => {
  it('looks at all repeated elements only when the page rests', () => {
    document.body.innerHTML = BLOCKS;
    rests = false;
    expect(read(context()).reading.state).toBe('no grid');
    expect(looked.mock.calls).toEqual([['marked']]);
    rests = true;
    expect(read(context()).reading).toMatchObject({ state: 'read', by: 'content' });
  });

  it('reads again only what may be read otherwise', () => {
    document.body.innerHTML = split(USUAL, LINES);
    const view = viewOf(document, { rows: 'marked', dialogs: '' });
    const again = createReader(
      () => view,
      () => rests,
      LABELS,
    );
    rests = false;
    const first = again(context());
    rests = true;
    expect(again(context())).toBe(first);
    // Rows that lines of one figure were given to may be nobody's when the figures differ.
    const [line] = LINES.map((one) => ({ ...one, badge: { ...one.badge, reason: 'ended' } }));
    expect(again(context([...LINES.slice(1), ...(line ? [line] : [])]))).not.toBe(first);
  });

  it('goes on looking there while the rows are found that way', () => {
    document.body.innerHTML = BLOCKS;
    read(context());
    rests = false;
    document.body.innerHTML = BLOCKS.replace('XDR-EP', 'XDR-NEW');
    expect(read(context()).reading.state).toBe('read');
  });

  it('does not say that a page is not recognised before it rests', () => {
    document.body.innerHTML = split(USUAL, LINES);
    rests = false;
    expect(read(context(OTHER_LINES)).reading.state).toBe('no grid');
    rests = true;
    expect(read(context(OTHER_LINES)).reading.state).toBe('not recognised');
  });
});
