import { useEffect, useState } from 'preact/hooks';
import { remember, remembered } from '@/lib/platform/remember';

export const PUSHED_BY_KEY = 'push.by';

/**
 * Who pushes, as proposed: whom the PSA's page names, else the name that was typed last in this browser.
 * `sent`: '' where it is the page's own word.
 */
export function usePushedBy(member: string | null) {
  const [name, setName] = useState(member ?? '');
  useEffect(() => {
    if (member === null) void remembered(PUSHED_BY_KEY).then((kept) => setName((now) => now || (kept ?? '')));
  }, [member]);
  const typed = name.trim();
  const sent = typed === member ? '' : typed;
  const stands = 'Stands in the record of pushes.';
  return {
    name,
    setName,
    sent,
    /** For beside the field; `psa`: how the PSA is called. */
    hintIn: (psa: string): string =>
      member === null
        ? `${stands} Without a name it says that nobody was named.`
        : `${psa} says that ${member} is signed in. ${stands}`,
    keep: (): void => {
      if (sent !== '') void remember(PUSHED_BY_KEY, sent);
    },
  };
}
