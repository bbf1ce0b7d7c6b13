import { describe, expect, it } from 'vitest';
import { anyStatus, emptyStatus } from '@/components/shared/any-status.testing';
import type { ConnectDraft } from '@/lib/messaging/protocol';
import { openingView, opensInSetup } from './view';

const at = (step: ConnectDraft['at'], publicKey = ''): ConnectDraft => ({
  lmpi: { accessToken: '', secretKey: '', apiUrl: '' },
  connectwise: { site: '', company: '', publicKey, privateKey: '', clientId: '' },
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

  it('is within the setup as long as its form is to be done', () => {
    expect(opensInSetup('lmpi', none)).toBe(true);
    expect(opensInSetup('connectwise', halfway)).toBe(true);
    expect(opensInSetup('status', halfway)).toBe(false);
    expect(opensInSetup('connectwise', whole)).toBe(false);
  });
});
