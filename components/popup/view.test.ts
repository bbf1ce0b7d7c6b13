import { describe, expect, it } from 'vitest';
import { anyStatus, emptyStatus } from '@/components/shared/any-status.testing';
import type { ConnectDraft } from '@/lib/messaging/protocol';
import { firstPsa, nextInSetup, openingView, opensInSetup, stepOf, type View } from './view';

const at = (step: ConnectDraft['at'], publicKey = ''): ConnectDraft => ({
  lmpi: { accessToken: '', secretKey: '', apiUrl: '' },
  psa: { connectwise: { publicKey }, autotask: {} },
  at: step,
});
const none = emptyStatus();
const halfway = anyStatus({ psa: none.psa, hasPassphrase: false });
const whole = anyStatus({});

describe('where the popup opens', () => {
  it('is the first step while LMPI is not connected, and else the status', () => {
    expect(openingView(none, at(null))).toBe('lmpi');
    expect(openingView(halfway, at(null))).toBe('status');
  });

  it('is the form the user stands at, typed into or not', () => {
    expect(openingView(halfway, at('connectwise'))).toBe('connectwise');
    expect(openingView(none, at('connectwise'))).toBe('connectwise');
    expect(openingView(whole, at('connectwise', 'public'))).toBe('connectwise');
  });

  it('is not a form that was left, whatever is typed there, nor one that was done meanwhile', () => {
    expect(openingView(halfway, at(null, 'public'))).toBe('status');
    for (const step of ['lmpi', 'connectwise'] as const)
      expect(openingView(whole, at(step)), step).toBe('status');
  });

  it('is the form of the other PSA while one is connected', () => {
    expect(openingView(whole, at('autotask'))).toBe('autotask');
    expect(opensInSetup('autotask', whole)).toBe(false);
    expect(opensInSetup('autotask', halfway)).toBe(true);
  });

  it('is within the setup as long as its form is to be done', () => {
    expect(opensInSetup('lmpi', none)).toBe(true);
    expect(opensInSetup('connectwise', halfway)).toBe(true);
    expect(opensInSetup('status', halfway)).toBe(false);
    expect(opensInSetup('connectwise', whole)).toBe(false);
  });
});

describe('the PSA that is asked for first', () => {
  const typed = at(null);
  typed.psa = { connectwise: {}, autotask: { userName: 'api@acme.example' } };
  const autotask = anyStatus({ psa: { ...none.psa, kind: 'autotask' } });

  it('is the one that is or was connected, else the one that was typed into', () => {
    expect(firstPsa(none, at(null))).toBe('connectwise');
    expect(firstPsa(none, typed)).toBe('autotask');
    expect(firstPsa(whole, typed)).toBe('connectwise');
    expect(firstPsa(autotask, at(null, 'public'))).toBe('autotask');
  });

  it('follows LMPI in the setup, whatever is known of the status', () => {
    expect(nextInSetup('lmpi', autotask, at(null))).toBe('autotask');
    expect(nextInSetup('lmpi', null, typed)).toBe('autotask');
    expect(nextInSetup('autotask', halfway, at(null))).toBe('passphrase');
    expect(
      ['lmpi', 'autotask', 'connectwise', 'passphrase', 'status'].map((view) => stepOf(view as View)),
    ).toEqual(['Step 1 of 3', 'Step 2 of 3', 'Step 2 of 3', 'Step 3 of 3, optional', undefined]);
  });
});
