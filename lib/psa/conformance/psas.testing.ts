import { AUTOTASK } from '../autotask/test-support/under-test';
import { CONNECTWISE } from '../connectwise/test-support/under-test';
import type { PsaUnderTest } from './psa-under-test';

/** Every PSA that there is: another one adds its object here, and is held to the contract like these. */
export const PSAS: readonly PsaUnderTest[] = [CONNECTWISE, AUTOTASK];
