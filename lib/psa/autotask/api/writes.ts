import type { PsaWrites } from '../../write-contract';

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet');
};

export const unbuiltWrites: PsaWrites = {
  removes: false,
  terms: unbuilt,
  sight: unbuilt,
  ways: () => {
    throw new Error('not built yet');
  },
  describe: () => '',
  send: unbuilt,
  missingRight: unbuilt,
  note: null,
};
