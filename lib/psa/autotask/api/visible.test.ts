import { describe, expect, it } from 'vitest';
import { agreement, everything, failing, fakeAutotask, signal } from './fake.testing';
import { tables } from './lines.testing';

const timeAndMaterials = { id: 12, companyID: 1, contractName: 'Hours', contractType: 1, status: 1 };

describe('contracts that an API user may not see', () => {
  it('are no empty list: nobody would be billed anything', async () => {
    const hidden = fakeAutotask();
    expect((await failing(hidden.api.agreements(everything))).code).toBe('psa.right');
    const others = fakeAutotask({ Contracts: [timeAndMaterials] });
    expect(await others.api.agreements(everything)).toEqual({ items: [], problems: [], next: null });
    const changes = await hidden.api.agreements({ ...everything, changedSince: Date.UTC(2026, 10, 1) });
    expect(changes.items).toEqual([]);
  });

  it('have not lost their services', async () => {
    const both = [agreement(10), agreement(11)];
    const hidden = fakeAutotask({ Services: tables().Services ?? [] });
    expect((await failing(hidden.api.lines(both, signal))).code).toBe('psa.right');
    const bare = fakeAutotask({ Contracts: [{ ...timeAndMaterials, id: 10 }] });
    expect((await bare.api.lines(both, signal)).map(({ lines }) => lines)).toEqual([[], []]);
    expect(await hidden.api.lines([agreement(10)], signal)).toEqual([{ lines: [], problems: [] }]);
  });
});
