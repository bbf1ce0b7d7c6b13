import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, failureOf } from '@/lib/model/failure';

export interface Option {
  id: string;
  label: string;
  detail: string;
  side: string;
}

export interface Found {
  options: Option[];
  /** All that fit, of which `options` are the first. */
  total: number;
}

interface Answer extends Found {
  query: string;
}

/**
 * The outcomes of a search that starts with a guess. A guess that finds nothing is dropped, and everything is
 * listed. `current` is false while the outcomes are still those of an older query.
 */
export function useFound(firstQuery: string, search: (query: string) => Promise<Found>) {
  const [query, setQuery] = useState(firstQuery);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const guessing = useRef(firstQuery !== '');
  useEffect(() => {
    let dropped = false;
    search(query).then(
      (found) => {
        if (dropped) return;
        setFailure(null);
        if (guessing.current && found.total === 0) setQuery('');
        else setAnswer({ ...found, query });
        guessing.current = false;
      },
      (thrown: unknown) => {
        if (dropped) return;
        setAnswer(null);
        setFailure(failureOf(thrown));
      },
    );
    return () => {
      dropped = true;
    };
  }, [query, search]);
  return { query, setQuery, answer, current: answer?.query === query, failure };
}
