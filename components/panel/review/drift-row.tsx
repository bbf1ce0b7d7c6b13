import { Button } from '@/components/shared/button';
import type { DriftItem } from '@/lib/messaging/protocol';
import { placesOf, unlinkOf } from './drift';
import { Places, type RowContext } from './places';
import { ReviewRow } from './row';

/** A mapped record that was renamed or is gone: what happened, and what may become of its mapping. */
export function DriftRow({ item, context }: { item: DriftItem; context: RowContext }) {
  const { known, actions, onShow } = context;
  const places = placesOf(item, known);
  if (item.kind === 'gone') {
    return (
      <ReviewRow
        icon="question"
        title={item.sentence}
        actions={
          <>
            {places.map(({ target, step, name }) => (
              <Button key={step} onClick={() => onShow(target)}>
                Change<span class="sc-hidden"> the mapping of {name}</span>
              </Button>
            ))}
            {unlinkOf(item, known) && (
              <Button variant="quiet" onClick={() => actions.unlink(item, known)}>
                Unlink<span class="sc-hidden"> {item.before}</span>
              </Button>
            )}
          </>
        }
      />
    );
  }
  const moves = item.kind === 'renamed service';
  return (
    <ReviewRow
      icon="info"
      title={item.sentence}
      actions={
        <>
          <Button onClick={() => actions.confirm(item)}>
            {moves ? 'Move the mapping' : 'Keep'}
            <span class="sc-hidden">{moves ? ` to ${item.now}` : `: ${item.before} is now ${item.now}`}</span>
          </Button>
          <Places places={places} onShow={onShow} />
        </>
      }
    />
  );
}
