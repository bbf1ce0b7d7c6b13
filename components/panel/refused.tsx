import { EmptyState } from '@/components/shared/empty-state';
import '@/components/shared/base.css';

/** What stands in a frame of a page that is not a PSA site: nothing to click, nothing to read. */
export const Refused = () => (
  <EmptyState icon="lock" title="Seatcheck does not open here">
    The panel opens on the pages of your PSA only.
  </EmptyState>
);
