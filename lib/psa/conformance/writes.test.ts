// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { AUTOTASK_WRITES } from '../autotask/test-support/writes-under-test';
import { CONNECTWISE_WRITES } from '../connectwise/test-support/writes-under-test';
import { SYSTEMS } from '../systems';
import { describeWrites } from './writes.testing';

/** Every PSA that is written to: another one adds its object here. */
const ALL = [CONNECTWISE_WRITES, AUTOTASK_WRITES];

describe.each(ALL)('writes to $psa', (writes) => describeWrites(writes));

it('holds every PSA that can be connected to the contract', () => {
  expect(ALL.map(({ psa }) => psa).sort()).toEqual(Object.keys(SYSTEMS).sort());
});
