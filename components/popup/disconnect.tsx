import { useBackground } from '@/components/shared/background';
import { FailureNotice } from '@/components/shared/notice';
import { psaName } from '@/components/shared/psa-name';
import { pushWords } from '@/components/shared/push-words';
import type { PushStatus } from '@/lib/model/push-journal';
import type { PsaKind } from '@/lib/model/records';
import { SYSTEMS } from '@/lib/psa/systems';
import { Confirm } from './confirm';
import { RecordGoes } from './record-goes';
import { useAction } from './use-action';

export type DisconnectChoice = 'lmpi' | 'psa' | 'everything';

interface Words {
  trigger: string;
  question: string;
  confirm: string;
  done: string;
}

function wordsOf(what: DisconnectChoice, psa: PsaKind | null): Words {
  if (what === 'everything')
    return {
      trigger: 'Disconnect and erase everything',
      question:
        'This erases all keys, the passphrase, all reports and all mappings from this browser. Nothing changes at Trend Micro or in your PSA. It cannot be undone.',
      confirm: 'Erase everything',
      done: 'Everything was erased.',
    };
  const name = what === 'lmpi' ? 'LMPI' : psaName(psa);
  const brought = what === 'lmpi' ? 'reports, vendor accounts and vendor services' : recordsOf(psa);
  return {
    trigger: `Disconnect ${name}`,
    question: `This erases the keys of ${name} and the ${brought} read with them. Mappings and the record of pushes stay.`,
    confirm: 'Erase and disconnect',
    done: `${name} was disconnected and what it brought was erased.`,
  };
}

function recordsOf(psa: PsaKind | null): string {
  const words = psa && SYSTEMS[psa].words;
  return `companies, ${words?.products ?? 'products'} and ${words?.agreements ?? 'agreements'}`;
}

/** What becomes of a push that is under way; null: none is. */
function underWay(what: DisconnectChoice, push: PushStatus | null): string | null {
  if (!push?.batch) return null;
  const far = `A push is not over: ${pushWords(push.batch).toLowerCase()}.`;
  if (what === 'lmpi') return `${far} It goes on.`;
  return what === 'psa'
    ? `${far} It pauses after the line under way, which may take a minute, and can go on when the same installation is connected again.`
    : `${far} The line under way is taken to its end, which may take a minute; what was not begun is not written.`;
}

/** One question per choice, each saying what it erases. */
export function Disconnect({
  choices,
  psa = null,
  push = null,
  onDone,
}: {
  choices: readonly DisconnectChoice[];
  /** Which PSA one of the choices is about. */
  psa?: PsaKind | null;
  /** Null: it cannot be told. */
  push?: PushStatus | null;
  onDone: (sentence: string, what: DisconnectChoice) => void;
}) {
  const { ask } = useBackground();
  const action = useAction();
  return (
    <>
      {choices.map((what) => {
        const { done, ...words } = wordsOf(what, psa);
        const going = underWay(what, push);
        return (
          <Confirm
            key={what}
            {...words}
            first={() => (
              <>
                {going && <p>{going}</p>}
                {what === 'everything' && <RecordGoes />}
              </>
            )}
            onConfirm={() =>
              action.run(async () => {
                await ask('connection.disconnect', { what });
                onDone(done, what);
              })
            }
          />
        );
      })}
      {action.failure.value && <FailureNotice failure={action.failure.value} alert />}
    </>
  );
}
