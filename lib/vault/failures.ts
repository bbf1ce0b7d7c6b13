import { FailureError } from '@/lib/model/failure';

const ERASE = 'Disconnect everything in Seatcheck, then connect again with the keys.';

export const locked = () =>
  new FailureError({
    code: 'vault.locked',
    sentence: 'Seatcheck is locked.',
    nextStep: 'Open Seatcheck from the toolbar and type the passphrase.',
  });

export const wrongPassphrase = () =>
  new FailureError({
    code: 'vault.wrong-passphrase',
    sentence: 'That is not the passphrase.',
    nextStep: 'Type it again. If it is lost, disconnect everything and connect again with the keys.',
  });

export const damaged = () =>
  new FailureError({
    code: 'vault.damaged',
    sentence: 'The keys kept in this browser were changed or damaged and can no longer be read.',
    nextStep: ERASE,
  });

export const tooWeak = () =>
  new FailureError({
    code: 'vault.damaged',
    sentence: 'The keys kept in this browser ask for weaker protection than Seatcheck allows.',
    nextStep: ERASE,
  });

export const unavailable = () =>
  new FailureError({
    code: 'vault.unavailable',
    sentence: 'The browser refused access to the place where Seatcheck keeps its keys.',
    nextStep: 'Restart the browser and try again. Free disk space if there is little left.',
  });

export const weakPassphrase = () =>
  new FailureError({
    code: 'vault.passphrase-weak',
    sentence: 'The passphrase is too easy to guess.',
    nextStep: 'Use at least 10 characters that are not all the same.',
  });
