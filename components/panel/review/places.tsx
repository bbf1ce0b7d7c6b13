import { Button } from '@/components/shared/button';
import type { Target } from '../use-focus-request';
import type { Known, placesOf } from './drift';
import type { Actions } from './use-actions';

/** What the rows of the review share. */
export interface RowContext {
  known: Known;
  actions: Actions;
  onShow: (target: Target) => void;
}

/** Buttons to what a row concerns, in the step where it can be changed. */
export const Places = ({
  places,
  onShow,
}: {
  places: ReturnType<typeof placesOf>;
  onShow: (target: Target) => void;
}) => (
  <>
    {places.map(({ target, step, name }) => (
      <Button key={step} onClick={() => onShow(target)}>
        {places.length > 1 ? `Show in ${step}` : 'Show'}
        <span class="sc-hidden">
          {' '}
          {name}
          {places.length > 1 ? '' : ` in ${step}`}
        </span>
      </Button>
    ))}
  </>
);
