import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workAhead } from './ahead';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
};

it('gives every result once and in order, with never more under way or begun than allowed', async () => {
  const list = fc.array(fc.nat({ max: 12 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      list,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 9 }),
      async (items, atOnce, ahead) => {
        let [underWay, peak, begun, taken] = [0, 0, 0, 0];
        const results = workAhead(items, { atOnce, ahead }, async (wait) => {
          begun += 1;
          underWay += 1;
          peak = Math.max(peak, underWay);
          expect(begun - taken).toBeLessThanOrEqual(ahead + 1);
          await turns(wait);
          underWay -= 1;
          return wait;
        });
        const seen: number[] = [];
        for (let next = results.take(); next; next = results.take()) {
          taken += 1;
          expect(results.left()).toBe(items.length - taken);
          seen.push(await next);
        }
        expect(seen).toEqual(items);
        expect(peak).toBeLessThanOrEqual(atOnce);
      },
    ),
  );
});

it('works on while nobody takes', async () => {
  const begun: number[] = [];
  const results = workAhead([1, 2, 3, 4, 5, 6], { atOnce: 2, ahead: 3 }, async (item) => {
    begun.push(item);
  });
  expect(begun).toEqual([]);
  await results.take();
  await turns(20);
  expect(begun).toEqual([1, 2, 3, 4]);
});

it('throws to whoever takes and to nobody else', async () => {
  const results = workAhead([1, 2, 3], { atOnce: 3, ahead: 3 }, async (item) => {
    if (item > 1) throw new Error(`no ${item}`);
    return item;
  });
  expect(await results.take()).toBe(1);
  await expect(results.take()).rejects.toThrow('no 2');
});

it('begins only what somebody waits for when told so', async () => {
  const begun: number[] = [];
  const pace = { atOnce: 3, ahead: 9, mayBegin: () => false };
  const results = workAhead([1, 2, 3], pace, async (item) => begun.push(item));
  await results.take();
  await turns(20);
  expect(begun).toEqual([1]);
  await results.take();
  expect(begun).toEqual([1, 2]);
});
