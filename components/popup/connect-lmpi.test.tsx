import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveRegion } from '@/components/shared/live-region';
import {
  button,
  describedBy,
  failing,
  fakeBackground,
  field,
  settle,
  show,
  submit,
  words,
} from '@/components/shared/testing';
import { requestHosts } from '@/lib/platform/permissions';
import { ConnectLmpi } from './connect-lmpi';
import { createDraftStore } from './use-draft';

vi.mock('@/lib/platform/permissions', () => ({ requestHosts: vi.fn() }));
const request = vi.mocked(requestHosts);
const blank = { connectwise: {}, autotask: {} };

async function form(lmpi: { accessToken: string; secretKey: string; apiUrl: string }) {
  const background = fakeBackground({
    'draft.get': () => ({ lmpi, psa: blank, at: null }),
    'lmpi.connect': () => ({ label: 'cspi.trendmicro.com' }),
  });
  const onConnected = vi.fn();
  const draft = createDraftStore(background.link);
  await settle();
  const root = await show(
    background.link,
    <LiveRegion>
      <ConnectLmpi draft={draft} onConnected={onConnected} />
    </LiveRegion>,
  );
  return { root, background, onConnected, draft };
}
const KEYS = { accessToken: ' token ', secretKey: 'secret', apiUrl: '' };

beforeEach(() => void request.mockReset().mockResolvedValue(true));

describe('connecting LMPI', () => {
  it('authenticates on Enter with what was typed, trimmed, and empties the form', async () => {
    const { background, onConnected, draft } = await form(KEYS);
    await submit();
    expect(background.inputsOf('lmpi.connect')).toEqual([
      { accessToken: 'token', secretKey: 'secret', apiUrl: 'https://cspi.trendmicro.com' },
    ]);
    expect(onConnected).toHaveBeenCalledWith('cspi.trendmicro.com');
    expect(draft.draft.value.lmpi.secretKey).toBe('');
  });

  it('asks for another host within the click, before anything is awaited', async () => {
    const { background } = await form({ ...KEYS, apiUrl: 'https://lmpi.example.com/' });
    expect(describedBy(field('API URL'))).toContain('Your browser will ask');
    const before = background.asked.length;
    button('Authenticate')
      .closest('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(request).toHaveBeenCalledExactlyOnceWith(['https://lmpi.example.com/*']);
    expect(background.asked.length).toBe(before);
    await settle();
    expect(background.inputsOf('lmpi.connect')).toHaveLength(1);
  });

  it('sends no key to a host that was refused', async () => {
    request.mockResolvedValue(false);
    const { root, background } = await form({ ...KEYS, apiUrl: 'https://lmpi.example.com' });
    await submit();
    expect(background.inputsOf('lmpi.connect')).toEqual([]);
    expect(words(root.querySelector('[role=alert]'))).toContain('may not reach https://lmpi.example.com.');
  });

  it('says which field is missing or wrong and goes there', async () => {
    const { background } = await form({
      accessToken: '',
      secretKey: '',
      apiUrl: 'http://cspi.trendmicro.com',
    });
    await submit();
    expect(request).not.toHaveBeenCalled();
    expect(background.inputsOf('lmpi.connect')).toEqual([]);
    expect(describedBy(field('Access token'))).toBe('Type the access token.');
    expect(describedBy(field('Secret key'))).toContain('Type the secret key.');
    expect(describedBy(field('API URL'))).toContain('does not start with https://');
    expect(document.activeElement).toBe(field('Access token'));
  });

  it.each([
    ['lmpi.token', 'Access token'],
    ['lmpi.token-not-set-up', 'Access token'],
    ['lmpi.secret-key', 'Secret key'],
    ['lmpi.api-url', 'API URL'],
    ['lmpi.clock', null],
    ['lmpi.right', null],
    ['network.unreachable', null],
  ])('shows %s with its next step and reference, at the field it is about', async (code, label) => {
    const { root, background, onConnected } = await form(KEYS);
    const sentence = `It is ${code}.`;
    background.answers['lmpi.connect'] = failing({
      code,
      sentence,
      nextStep: 'Do this.',
      reference: 'trace-1',
    });
    await submit();
    const alert = words(root.querySelector('[role=alert]'));
    for (const part of [sentence, 'Do this.', 'trace-1']) expect(alert).toContain(part);
    expect(onConnected).not.toHaveBeenCalled();
    const blamed = ['Access token', 'Secret key', 'API URL'].filter(
      (name) => field(name).getAttribute('aria-invalid') === 'true',
    );
    expect(blamed).toEqual(label ? [label] : []);
    if (label) expect(describedBy(field(label))).toContain(sentence);
    expect(field('Secret key').value).toBe('secret');
  });

  it('does nothing on a second press while it is authenticating', async () => {
    const { background } = await form(KEYS);
    background.answers['lmpi.connect'] = () => new Promise(() => {});
    await submit();
    await submit();
    expect(button('Authenticating').getAttribute('aria-busy')).toBe('true');
    expect(background.inputsOf('lmpi.connect')).toHaveLength(1);
  });

  it('keeps what is typed when the field is left', async () => {
    const { background, draft } = await form(KEYS);
    draft.editLmpi({ accessToken: 'newer' });
    field('Access token').dispatchEvent(new Event('blur'));
    expect(background.inputsOf('draft.set')).toHaveLength(1);
  });
});
