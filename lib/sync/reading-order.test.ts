import { expect, it } from 'vitest';
import { beginReading, takesPlace } from './reading-order';
import { makeSync, newStore } from './setup.testing';
import { makeWorld, psaOf } from './world.testing';

it('a sync leaves alone what somebody read while the PSA still answered it', async () => {
  const [world, store] = [makeWorld(), await newStore()];
  const psa = psaOf(world);
  let first: string | null = null;
  const { sync } = makeSync(world, store, {
    psa: async () => ({
      ...psa,
      async lines(agreements, signal) {
        const found = await psa.lines(agreements, signal);
        first ??= agreements[0]?.id ?? null;
        if (agreements[0]?.id === first && first) takesPlace(store, first, beginReading());
        return found;
      },
    }),
  });
  expect(await sync.start('user')).toMatchObject({ state: 'done' });
  const of = new Set((await store.agreementLines.all()).map(({ agreementId }) => agreementId));
  expect(of.size).toBeGreaterThan(0);
  expect([...of]).not.toContain(first);
});
