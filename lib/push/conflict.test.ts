import { describe, expect, it } from 'vitest';
import type { ProductSight } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { changedSince } from './conflict';
import { day, dec, FakePsa } from './fake-psa.testing';
import { fakeClock } from './harness.testing';
import { type Kind, planOf } from './plan.testing';

function done(kind: Kind, after: ProductSight): PushItem {
  const [line] = planOf(new FakePsa(fakeClock()), [kind]).lines;
  const [option] = line?.options ?? [];
  if (!line || !option) throw new Error('nothing planned');
  return {
    id: 'b:0000',
    batchId: 'b',
    updatedAt: 1,
    updatedBy: 'user',
    line,
    option,
    state: 'done',
    step: option.writes.length - 1,
    before: option.basis,
    after,
    addedLineId: kind === 'set' || kind === 'adjust' ? null : 'new',
    sent: 1,
    failure: null,
    undoneBy: null,
  };
}
const psa = new FakePsa(fakeClock());
const line = { ...psa.add('a', 'connectwise:l0', 'p', '42') };
/** As planned: 40 units. */
const added = { ...psa.add('a', 'new', 'p', '40'), from: day('2026-12-01') };

describe('a line that is to be undone', () => {
  it('was changed between our first write and our last, so that what was read back is somebody else’s', () => {
    const edited = { ...added, quantity: dec(45) };
    const [full, half] = [done('cut over', [line, edited]), done('cut over', [line, edited])];
    expect(changedSince(full, [line, edited])).toBe('45 now, we left 40');
    expect(changedSince({ ...half, state: 'half done' }, [line, edited])).toBe('45 now, we left 40');
    const twice = { ...added, quantity: dec(80) };
    expect(changedSince({ ...done('add', [twice]), state: 'done twice' }, [twice])).toBeNull();
  });

  it('is as it was left, whatever stands beside it and whoever edited its texts', () => {
    expect(changedSince(done('set', [line]), [line])).toBeNull();
    expect(
      changedSince(done('set', [line]), [{ ...line, version: 'v9', postedTo: day('2026-10-31') }]),
    ).toBeNull();
    expect(changedSince(done('set', [line]), [line, { ...added, quantity: dec(1) }])).toBeNull();
    expect(changedSince(done('cut over', [line, added]), [line, added])).toBeNull();
  });

  it('is as it was left where its contract was prolonged, and was changed where it was cut short', () => {
    const period = (to: string) => ({
      id: 1,
      from: day('2026-11-01'),
      to: day(to),
      quantity: dec(42),
      unitPrice: null,
    });
    const until = (to: string) => ({ ...line, to: day(to), periods: [period(to)] });
    expect(changedSince(done('adjust', [until('2026-12-31')]), [until('2027-12-31')])).toBeNull();
    expect(changedSince(done('adjust', [until('2026-12-31')]), [until('2026-11-30')])).toContain('last day');
    expect(changedSince(done('set', [{ ...line, to: day('2026-12-31') }]), [line])).toContain('last day');
  });

  it('was changed since by somebody else', () => {
    expect(changedSince(done('set', [line]), [{ ...line, quantity: dec(45) }])).toBe('45 now, we left 42');
    expect(changedSince(done('set', [line]), [{ ...line, unitPrice: null }])).toContain('price none now');
    expect(changedSince(done('set', [line]), [])).toBe('the line is gone now');
    expect(changedSince(done('cut over', [line, added]), [line])).toBe('the line is gone now');
    expect(
      changedSince(done('cut over', [line, added]), [{ ...line, to: day('2026-12-31') }, added]),
    ).toContain('last day 2026-12-31 now');
    expect(changedSince(done('add', [added]), [{ ...added, quantity: dec(50) }])).toBe('50 now, we left 40');
  });
});
