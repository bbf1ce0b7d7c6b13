import { useEffect, useRef } from 'preact/hooks';
import type { FocusRequest } from '../steps';
import type { ServicesList } from './use-services';

/** Shows what another step asks for: it is searched for, under no filter, and its side comes to the front. */
export function useShown(request: FocusRequest | null, list: ServicesList, bringForward: () => void): void {
  const act = useRef<() => void>(() => undefined);
  act.current = () => {
    if (!request) return;
    list.setFilter('all');
    list.setQuery(request.query);
    bringForward();
  };
  const number = request?.number;
  useEffect(() => {
    if (number !== undefined) act.current();
  }, [number]);
}
