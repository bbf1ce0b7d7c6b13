import { elementOf, FIELDS } from './dom-rows';
import { candidates, type DomView, type Look, learnedOf, type Near, shownRows, viewFrom } from './dom-view';
import type { Learned } from './learned-rows';
import type { RowElements } from './row-elements';
import type { RowGroup, ViewRow } from './view';

interface Kept {
  changes: number | null;
  all: RowElements;
  shown: RowElements;
  fields: Fields;
  view: DomView;
}
type Fields = [field: HTMLInputElement | HTMLSelectElement, value: string][];

/**
 * The document's views, read again only when something changed. `changes` counts the page's changes, null when
 * nobody does. What comes into sight, goes or is covered is no change of the document and is looked at each time.
 */
export function viewKeeper(
  document: Document,
  dialogs: string,
  changes: () => number | null,
  learned: () => Learned | null = () => null,
) {
  const kept = new Map<Look, Kept>();
  const near: Near = new WeakMap();
  return {
    view(rows: Look): DomView {
      const options = { rows, dialogs, learned: learned() };
      const now = changes();
      const there = kept.get(rows);
      const isSame = there !== undefined && now !== null && there.changes === now;
      const all = isSame ? there.all : candidates(document, options);
      const shown = shownRows(document, all, dialogs, near);
      if (
        isSame &&
        areSame(shown, there.shown) &&
        there.fields.every(([field, value]) => field.value === value)
      )
        return there.view;
      const places = there ? placesOf(there.view) : '';
      const made = viewFrom(document, all, shown, learnedOf(options));
      const isAlike = there !== undefined && saysTheSame(made, there.view) && placesOf(made) === places;
      const view = isAlike ? there.view : made;
      kept.set(rows, { changes: now, all, shown, fields: fieldsOf(shown), view });
      return view;
    },
    /** Holds nothing of the page any more. */
    forget: () => kept.clear(),
  };
}

const areSame = (one: RowElements, other: RowElements): boolean =>
  one.size === other.size &&
  [...one].every(([container, rows]) => {
    const others = other.get(container);
    return others?.length === rows.length && rows.every((row, index) => row === others[index]);
  });

/** A field's value changes without a change of the document. */
const fieldsOf = (shown: RowElements): Fields =>
  [...shown.keys()].flatMap((container) =>
    [...container.querySelectorAll<HTMLInputElement | HTMLSelectElement>(FIELDS)].map(
      (field): Fields[number] => [field, field.value],
    ),
  );

const saysTheSame = (one: DomView, other: DomView): boolean =>
  one.groups.length === other.groups.length &&
  one.groups.every(({ rows, headers }, index) => {
    const there: RowGroup | undefined = other.groups[index];
    return there !== undefined && areEqual(rows, there.rows) && areEqual(headers, there.headers);
  });

const areEqual = (some: readonly ViewRow[], others: readonly ViewRow[]): boolean =>
  some.length === others.length &&
  some.every((row, index) => {
    const other = others[index];
    return row === other || (other !== undefined && areCellsEqual(row, other));
  });

const areCellsEqual = ({ cells }: ViewRow, other: ViewRow): boolean =>
  cells.length === other.cells.length &&
  cells.every((cell, index) => {
    const there = other.cells[index];
    return there?.text === cell.text && there.span === cell.span && elementOf(there) === elementOf(cell);
  });

const placesOf = ({ groups }: DomView): string =>
  groups
    .flatMap(({ rows, headers }) => [...rows, ...headers])
    .flatMap(({ cells }) => cells.map(({ place }) => (place ? `${place.left},${place.right}` : '')))
    .join(' ');
