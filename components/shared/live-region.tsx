import { type Signal, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext } from 'preact/hooks';
import './hidden.css';

/** Words for screen readers only. */
export const VisuallyHidden = ({ children }: { children: ComponentChildren }) => (
  <span class="sc-hidden">{children}</span>
);

const Announcing = createContext<Signal<string> | null>(null);

/** Holds the page's one polite live region; everything below may `useAnnounce()`. */
export function LiveRegion({ children }: { children: ComponentChildren }) {
  const said = useSignal('');
  return (
    <Announcing.Provider value={said}>
      {children}
      <div class="sc-hidden" role="status" aria-live="polite" aria-atomic="true">
        {said.value}
      </div>
    </Announcing.Provider>
  );
}

/** Says a sentence to screen readers. The same sentence twice is said twice. */
export function useAnnounce(): (sentence: string) => void {
  const said = useContext(Announcing);
  return useCallback(
    (sentence: string) => {
      // A trailing no-break space makes an equal sentence a new one for the screen reader.
      if (said) said.value = said.peek() === sentence ? `${sentence}\u00a0` : sentence;
    },
    [said],
  );
}
