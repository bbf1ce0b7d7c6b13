import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  button,
  describedBy,
  failing,
  fakeBackground,
  field,
  press,
  settle,
  show,
  submit,
  words,
} from '@/components/shared/testing';
import type { ConnectDraft } from '@/lib/messaging/protocol';
import { requestHosts } from '@/lib/platform/permissions';
import { ConnectConnectWise } from './connect-connectwise';
import { createDraftStore } from './use-draft';

vi.mock('@/lib/platform/permissions', () => ({ requestHosts: vi.fn() }));
const request = vi.mocked(requestHosts);
const KEYS = {
  site: 'https://na.myconnectwise.net/v2025_1/',
  company: 'northwind',
  publicKey: 'public',
  privateKey: 'private',
  clientId: 'client',
};
const LABELS = ['Site', 'Company', 'Public key', 'Private key', 'Client ID'];

async function form(connectwise: ConnectDraft['connectwise']) {
  const background = fakeBackground({
    'draft.get': () => ({ lmpi: { accessToken: '', secretKey: '', apiUrl: '' }, connectwise, at: null }),
    'connectwise.connect': () => ({ label: 'na.myconnectwise.net, northwind' }),
  });
  const onConnected = vi.fn();
  const onSkip = vi.fn();
  const draft = createDraftStore(background.link);
  await settle();
  const screen = <ConnectConnectWise draft={draft} onConnected={onConnected} onSkip={onSkip} />;
  return { root: await show(background.link, screen), background, onConnected, onSkip };
}

beforeEach(() => void request.mockReset().mockResolvedValue(true));

describe('connecting ConnectWise', () => {
  it('authenticates with the site of a pasted address', async () => {
    const { background, onConnected } = await form(KEYS);
    await submit();
    expect(background.inputsOf('connectwise.connect')).toEqual([{ ...KEYS, site: 'na.myconnectwise.net' }]);
    expect(onConnected).toHaveBeenCalledWith('na.myconnectwise.net, northwind');
  });

  it('asks for a self-hosted site within the click, before anything is awaited', async () => {
    const { background } = await form({ ...KEYS, site: 'cw.example.com' });
    expect(describedBy(field('Site'))).toContain('Your browser will ask');
    const before = background.asked.length;
    button('Authenticate')
      .closest('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(request).toHaveBeenCalledExactlyOnceWith(['https://cw.example.com/*']);
    expect(background.asked.length).toBe(before);
    await settle();
  });

  it('names everything that is missing', async () => {
    const { background } = await form({ site: '', company: '', publicKey: '', privateKey: '', clientId: '' });
    await submit();
    expect(background.inputsOf('connectwise.connect')).toEqual([]);
    for (const label of LABELS)
      expect(describedBy(field(label)), label).toMatch(label === 'Site' ? 'is missing' : 'Type the');
  });

  it.each([
    ['psa.keys', ['Company', 'Public key', 'Private key']],
    ['psa.company-unknown', ['Company']],
    ['psa.client-id', ['Client ID']],
    ['psa.site', ['Site']],
    ['psa.right', []],
    ['network.unreachable', []],
  ])('shows %s at the fields it is about', async (code, labels) => {
    const { root, background } = await form(KEYS);
    background.answers['connectwise.connect'] = failing({ code, sentence: 'No.', nextStep: 'Do this.' });
    await submit();
    expect(words(root.querySelector('[role=alert]'))).toContain('Do this.');
    const blamed = LABELS.filter((label) => field(label).getAttribute('aria-invalid') === 'true');
    expect(blamed).toEqual(labels);
  });

  it('can be skipped, says what then works and what does not, and lists the rights', async () => {
    const { root, onSkip } = await form(KEYS);
    expect(words(root)).toContain('compare with the quantity on the page, say so, and show no money');
    for (const right of ['Company Maintenance', 'Product Catalog', 'Agreements'])
      expect(words(root)).toContain(right);
    await press('Work without PSA keys');
    expect(onSkip).toHaveBeenCalledOnce();
  });
});
