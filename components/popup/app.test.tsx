import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anyStatus, emptyStatus } from '@/components/shared/any-status.testing';
import {
  button,
  failing,
  fakeBackground,
  field,
  press,
  show,
  submit,
  type,
  words,
} from '@/components/shared/testing';
import type { ConnectDraft } from '@/lib/messaging/protocol';
import type { Status } from '@/lib/model/status';
import { openInTab } from '@/lib/platform/pages';
import { DEFAULT_API_URL } from './address';
import { App } from './app';

vi.mock('@/lib/platform/permissions', () => ({ requestHosts: vi.fn(async () => true) }));
vi.mock('@/lib/platform/pages', async (original) => ({
  ...(await original<typeof import('@/lib/platform/pages')>()),
  openInTab: vi.fn(async () => {}),
}));

const DRAFT: ConnectDraft = {
  lmpi: { accessToken: 'token', secretKey: 'secret', apiUrl: '' },
  psa: { connectwise: {}, autotask: {} },
  at: null,
};
const LMPI = { accessToken: '', secretKey: '', apiUrl: DEFAULT_API_URL };
const LOST = { code: 'extension.unreachable', sentence: 'Seatcheck was restarted.', nextStep: 'Reload.' };

/** A popup on a background whose status is `now.status`. */
async function popup(status: Status, draft: ConnectDraft | null = null, inTab = false) {
  const now = { status };
  const background = fakeBackground({
    'status.get': () => now.status,
    'draft.get': () => draft,
    'lmpi.connect': () => {
      now.status = anyStatus({ psa: emptyStatus().psa, hasPassphrase: false });
      return { label: 'cspi.trendmicro.com' };
    },
    'data.publish': () => ({ changed: true }),
  });
  const root = await show(background.link, <App inTab={inTab} />);
  return { root, background, now, title: () => words(root.querySelector('h1')) };
}

beforeEach(() => void vi.mocked(openInTab).mockClear());

describe('the popup', () => {
  it('opens on the first step while nothing is connected, ready to type', async () => {
    const { title } = await popup(emptyStatus());
    expect(title()).toBe('Connect LMPI');
    expect(document.activeElement).toBe(field('Access token'));
  });

  it('goes through setup, each step read out from its title, and ends at the status', async () => {
    const { root, title } = await popup(emptyStatus(), DRAFT);
    await submit();
    expect(title()).toBe('Connect ConnectWise');
    expect(document.activeElement).toBe(root.querySelector('h1'));
    expect(words(root.querySelector('[role=status]'))).toBe('Connected to cspi.trendmicro.com.');
    await press('Work without keys');
    expect(title()).toBe('Set a passphrase');
    await press('Go on without');
    expect(title()).toBe('Ready');
    expect(words(root)).toContain('Without PSA keys badges compare with the quantity on the page');
  });

  it('opens where the user left off copying keys', async () => {
    const draft = { ...DRAFT, lmpi: { ...DRAFT.lmpi, accessToken: '', secretKey: '' } };
    const psa = { ...draft.psa, connectwise: { publicKey: 'public' } };
    const halfway: ConnectDraft = { ...draft, psa, at: 'connectwise' };
    const { title, root, background } = await popup(anyStatus({ psa: emptyStatus().psa }), halfway);
    expect(title()).toBe('Connect ConnectWise');
    expect(words(root)).toContain('Step 2 of 3');
    expect(field('Public key').value).toBe('public');
    await press('Back to status');
    expect(background.inputsOf('draft.set').at(-1)).toEqual({ draft: { ...halfway, lmpi: LMPI, at: null } });
  });

  it('asks for the passphrase while locked, and says what a wrong one means', async () => {
    const { root, background, now, title } = await popup(anyStatus({ vault: 'locked' }));
    expect(title()).toBe('Seatcheck is locked');
    background.answers['vault.unlock'] = failing({
      code: 'vault.wrong-passphrase',
      sentence: 'That is not the passphrase.',
      nextStep: 'Type it again.',
    });
    await type('Passphrase', 'wrong');
    await submit();
    expect(words(root.querySelector('[role=alert]'))).toContain('That is not the passphrase.');
    background.answers['vault.unlock'] = () => {
      now.status = anyStatus({});
      return {};
    };
    await type('Passphrase', 'right');
    await submit();
    expect(background.inputsOf('vault.unlock')).toEqual([{ passphrase: 'wrong' }, { passphrase: 'right' }]);
    expect(title()).toBe('Ready');
  });

  it('publishes on Refresh, which is pink only while data waits', async () => {
    const { background, now } = await popup(anyStatus({ fresh: true }));
    now.status = anyStatus({});
    await press('Refresh, new data is waiting');
    expect(background.inputsOf('data.publish')).toHaveLength(1);
    expect(button('Refresh').dataset.variant).toBe('plain');
  });

  it('follows the background without being reopened', async () => {
    const { background, now, title } = await popup(anyStatus({}));
    const { sync } = now.status;
    now.status = anyStatus({
      phase: 'syncing',
      sync: { ...sync, running: true, activity: 'Reading', done: 3 },
    });
    await background.tell({ event: 'status' });
    await vi.waitFor(() => expect(title()).toBe('Syncing'));
  });

  it('says so when the background does not answer, and tries again', async () => {
    const { background, root, title } = await popup(anyStatus({}));
    background.answers['status.get'] = failing(LOST);
    await press('Check status');
    expect(words(root.querySelector('[role=alert]'))).toContain(LOST.sentence);
    expect(title()).toBe('Ready');

    const dead = fakeBackground({ 'status.get': failing(LOST) });
    const empty = await show(dead.link, <App inTab={false} />);
    expect(words(empty.querySelector('h1'))).toBe('No answer');
    dead.answers['status.get'] = () => anyStatus({});
    await press('Try again');
    expect(words(empty.querySelector('h1'))).toBe('Ready');
  });

  it('offers to erase everything when the kept data cannot be read any more, and at no other failure', async () => {
    const unreadable = { ...LOST, code: 'store.unreadable' };
    const { link, answers, inputsOf } = fakeBackground({
      'status.get': failing(LOST),
      'draft.get': failing(unreadable),
    });
    const root = await show(link, <App inTab={false} />);
    expect(words(root)).not.toContain('erase');
    answers['status.get'] = failing(unreadable);
    await press('Try again');
    await press('Disconnect and erase everything');
    answers['status.get'] = () => emptyStatus();
    answers['draft.get'] = () => null;
    await press('Erase everything');
    expect(inputsOf('connection.disconnect')).toEqual([{ what: 'everything' }]);
    expect(words(root.querySelector('h1'))).toBe('Connect LMPI');
  });

  it('opens in a tab, and offers that only where it is not in one', async () => {
    await popup(anyStatus({}));
    await press('Open in a tab');
    expect(openInTab).toHaveBeenCalledWith('/popup.html');
    const { root } = await popup(anyStatus({}), null, true);
    expect(words(root)).not.toContain('Open in a tab');
  });
});
