import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { pushOf } from './harness.testing';
import { mustAgree } from './must-agree.testing';
import { confirmationOf } from './plan.testing';
import { pushing } from './pushing.testing';

describe('what is told of a push is what stands there', () => {
  it('says that nothing was sent only where nothing was: a request was turned away, then somebody changed the line', async () => {
    const { bench, kept, plan, psa, states } = await pushing(['adjust']);
    psa.faults.set(0, 'busy and done');
    psa.onRequest = (request) => {
      if (request === 2) psa.disturb('connectwise:l0');
    };
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    await mustAgree(bench, kept, 'busy and disturbed');
    expect(await states()).toEqual(['unclear']);
    expect(psa.sends).toBe(1);
  });

  it('says that nothing was sent only where nothing was: a request was turned away, then the line cannot be read', async () => {
    const { bench, kept, plan, psa, states } = await pushing(['adjust', 'set']);
    psa.faults.set(0, 'busy and done');
    const api = psa.api();
    const { sight } = api.writes;
    const unreadable = new FailureError({ code: 'psa.unreadable', sentence: 'Odd.', nextStep: '' });
    const odd = {
      ...api.writes,
      sight: (...input: Parameters<typeof sight>) =>
        input[1] === 'connectwise:p0' && psa.sends > 0 ? Promise.reject(unreadable) : sight(...input),
    };
    const push = pushOf(bench, kept, { psa: async () => ({ ...api, writes: odd }) });
    await push.confirm(confirmationOf(plan));
    await push.idle();
    await mustAgree(bench, kept, 'busy and unread');
    expect(await states()).toEqual(['unclear', 'done']);
  });

  it('claims nothing in a note that does not stand there: what counted twice is told as that', async () => {
    const { bench, kept, plan, psa } = await pushing(['adjust', 'set']);
    psa.faults.set(0, 'doubled');
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan, { note: true }));
    await push.idle();
    expect(psa.notes[0]).toContain(
      'Product 0: 10 -> 40 from 1 Dec 2026, counted twice: still to be put right',
    );
    expect(psa.notes[0]).toMatch(/Product 1: 11 -> 41 from 1 Dec 2026$/);
  });
});
