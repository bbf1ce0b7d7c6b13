import { Button } from '@/components/shared/button';

export interface RowActions {
  onLink: () => void;
  onUnlink: () => void;
  onExclude: () => void;
  onBringBack: () => void;
}

interface Choice {
  word: string;
  /** What follows the word for screen readers: "the company of Acme". */
  rest: string;
  run: () => void;
}

/** The same two places in every state, so that the button that holds the focus stays when the state changes. */
export function RowButtons({
  mapping,
  name,
  ...actions
}: { mapping: 'mapped' | 'excluded' | 'unmapped'; name: string } & RowActions) {
  const { main, side } = choices(mapping, name, actions);
  return (
    <>
      <span data-main>
        <Button onClick={main.run}>
          {main.word}
          <span class="sc-hidden"> {main.rest}</span>
        </Button>
      </span>
      {side && (
        <Button key={side.word} variant="quiet" onClick={side.run}>
          {side.word}
          <span class="sc-hidden"> {side.rest}</span>
        </Button>
      )}
    </>
  );
}

function choices(
  mapping: 'mapped' | 'excluded' | 'unmapped',
  name: string,
  { onLink, onUnlink, onExclude, onBringBack }: RowActions,
): { main: Choice; side: Choice | null } {
  if (mapping === 'excluded')
    return { main: { word: 'Bring back', rest: name, run: onBringBack }, side: null };
  if (mapping === 'mapped') {
    return {
      main: { word: 'Change', rest: `the company of ${name}`, run: onLink },
      side: { word: 'Unlink', rest: name, run: onUnlink },
    };
  }
  return {
    main: { word: 'Link', rest: name, run: onLink },
    side: { word: 'Exclude', rest: name, run: onExclude },
  };
}
