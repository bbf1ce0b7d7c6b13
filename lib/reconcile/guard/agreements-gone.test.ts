import { describe, expect, it } from 'vitest';
import { agreementsGone, agreementsMemory } from './agreements-gone';
import type { AgreementNow, AgreementsMemory, AgreementsSeen } from './agreements-seen';
import { confirmed } from './history.testing';

const agreement = (recordId: number, change: Partial<AgreementNow> = {}): AgreementNow => ({
  recordId,
  name: 'Managed',
  companyName: `Company ${String(recordId).padStart(3, '0')}`,
  inEffect: true,
  ended: false,
  ...change,
});
const list = (size: number, lost = 0, change: Partial<AgreementNow> = { inEffect: false }): AgreementNow[] =>
  Array.from({ length: size }, (_, at) => agreement(at + 1, at < lost ? change : {}));
const memory = (size: number, losses: number[] = []): AgreementsMemory => ({
  readAt: 1,
  inEffect: Array.from({ length: size }, (_, at) => at + 1),
  losses,
});
const seenNow = (kept: AgreementsMemory | null, now: AgreementNow[], readAt = 2): AgreementsSeen => ({
  psa: 'autotask',
  memory: kept,
  readAt,
  now,
});

describe('agreements gone', () => {
  it('cries for many that ended or vanished between two syncs', () => {
    const found = agreementsGone(seenNow(memory(100), list(100, 30)), []);
    expect(found?.guard).toMatchObject({
      kind: 'agreements gone',
      month: null,
      sentence: '30 of 100 agreements in effect ended or vanished from the list at once.',
    });
    expect(found?.guard.evidence[0]).toBe('Company 001: Managed');
  });

  it('does not for a few, for those that end on the day agreed, or without a memory', () => {
    expect(agreementsGone(seenNow(memory(100), list(100, 10)), [])).toBeNull();
    expect(agreementsGone(seenNow(memory(5), list(5, 1)), [])).toBeNull();
    const atYearsEnd = list(100, 60, { inEffect: false, ended: true });
    expect(agreementsGone(seenNow(memory(100), atYearsEnd), [])).toBeNull();
    expect(agreementsGone(seenNow(null, list(100, 60)), [])).toBeNull();
  });

  it('does not for records that we erased ourselves', () => {
    expect(agreementsGone(seenNow(memory(100), list(100).slice(0, 10)), [])).toBeNull();
  });

  it('learns what this customer loses in a sync', () => {
    expect(agreementsGone(seenNow(memory(100, [0.25]), list(100, 30)), [])).toBeNull();
    expect(agreementsGone(seenNow(memory(100, [0.25]), list(100, 40)), [])).not.toBeNull();
  });
});

describe('what is remembered', () => {
  it('moves on with each sync, and stands still while the question is open', () => {
    const first = agreementsMemory(seenNow(null, list(100)), []);
    expect(first).toEqual({ readAt: 2, inEffect: memory(100).inEffect, losses: [] });
    const next = agreementsMemory(seenNow(first, list(100, 5), 3), []);
    expect(next).toMatchObject({ readAt: 3, losses: [0.05] });
    expect(next.inEffect).toHaveLength(95);
    const broken = seenNow(first, list(100, 30), 3);
    expect(agreementsMemory(broken, [])).toBe(first);
    const guard = agreementsGone(broken, [])?.guard;
    if (!guard) throw new Error('not recognised');
    expect(agreementsMemory(broken, confirmed(guard)).inEffect).toHaveLength(70);
    // They came back.
    expect(agreementsMemory(seenNow(first, list(100), 4), []).readAt).toBe(4);
  });

  it('does not move in the middle of a sync', () => {
    const kept = memory(100);
    expect(agreementsMemory(seenNow(kept, list(100, 3), 1), [])).toBe(kept);
  });
});
