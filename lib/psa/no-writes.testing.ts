import type { PsaWrites } from './write-contract';

const unused = async (): Promise<never> => {
  throw new Error('not in this test');
};

/** For tests in which nothing is written. */
export const NO_WRITES: PsaWrites = {
  removes: false,
  terms: unused,
  sight: unused,
  ways: () => {
    throw new Error('not in this test');
  },
  describe: () => '',
  send: unused,
  missingRight: async () => null,
  note: null,
};
