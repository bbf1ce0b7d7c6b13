import { FailureError } from '@/lib/model/failure';
import type { PsaService } from '../system';

// PLACEHOLDER of branch `systems`, so that it compiles: branch `rest` has the real one, which takes its place whole.

const absent = (): FailureError =>
  new FailureError({
    code: 'psa.site',
    sentence: 'This build cannot read Autotask.',
    nextStep: 'Install the next version of Seatcheck.',
  });

export const AUTOTASK_SERVICE: PsaService = {
  complete: () => Promise.reject(absent()),
  api: () => {
    throw absent();
  },
  systemOf: ({ site = '', userName = '' }) => `${site} ${userName.split('@')[1] ?? ''}`,
  siteOf: ({ site = '' }) => site,
};
