import { useBackground } from '@/components/shared/background';
import { FailureNotice } from '@/components/shared/notice';
import { Confirm } from './confirm';
import { useAction } from './use-action';

export type DisconnectChoice = 'lmpi' | 'psa' | 'everything';

const WORDS: Record<DisconnectChoice, { trigger: string; question: string; confirm: string; done: string }> =
  {
    lmpi: {
      trigger: 'Disconnect LMPI',
      question:
        'This erases the LMPI keys and the reports, vendor accounts and vendor services read with them. Mappings stay.',
      confirm: 'Erase and disconnect',
      done: 'LMPI was disconnected and what it brought was erased.',
    },
    psa: {
      trigger: 'Disconnect ConnectWise',
      question:
        'This erases the ConnectWise keys and the companies, products and agreements read with them. Mappings stay.',
      confirm: 'Erase and disconnect',
      done: 'ConnectWise was disconnected and what it brought was erased.',
    },
    everything: {
      trigger: 'Disconnect and erase everything',
      question:
        'This erases all keys, the passphrase, all reports and all mappings from this browser. Nothing changes at Trend Micro or in ConnectWise. It cannot be undone.',
      confirm: 'Erase everything',
      done: 'Everything was erased.',
    },
  };

/** One question per choice, each saying what it erases. */
export function Disconnect({
  choices,
  onDone,
}: {
  choices: readonly DisconnectChoice[];
  onDone: (sentence: string, what: DisconnectChoice) => void;
}) {
  const { ask } = useBackground();
  const action = useAction();
  return (
    <>
      {choices.map((what) => (
        <Confirm
          key={what}
          trigger={WORDS[what].trigger}
          question={WORDS[what].question}
          confirm={WORDS[what].confirm}
          onConfirm={() =>
            action.run(async () => {
              await ask('connection.disconnect', { what });
              onDone(WORDS[what].done, what);
            })
          }
        />
      ))}
      {action.failure.value && <FailureNotice failure={action.failure.value} alert />}
    </>
  );
}
