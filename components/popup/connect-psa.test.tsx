import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anyStatus, emptyStatus } from '@/components/shared/any-status.testing';
import { LiveRegion } from '@/components/shared/live-region';
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
  type,
  words,
} from '@/components/shared/testing';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import type { PsaStatus } from '@/lib/model/status';
import { requestHosts } from '@/lib/platform/permissions';
import { SYSTEMS } from '@/lib/psa/systems';
import { ConnectPsa } from './connect-psa';
import { createDraftStore } from './use-draft';

vi.mock('@/lib/platform/permissions', () => ({ requestHosts: vi.fn() }));
const request = vi.mocked(requestHosts);
const TYPED: Record<PsaKind, Record<string, string>> = {
  connectwise: {
    site: 'https://na.myconnectwise.net/v2025_1/',
    company: 'northwind',
    publicKey: 'public',
    privateKey: 'private',
    clientId: 'client',
  },
  autotask: { userName: 'api@northwind.example', secret: 'secret', integrationCode: 'CODE' },
};
const NONE = emptyStatus().psa;

interface Place {
  kind?: PsaKind;
  typed?: Partial<typeof TYPED>;
  now?: PsaStatus;
}

async function form({ kind = 'connectwise', typed = {}, now = NONE }: Place) {
  const background = fakeBackground({
    'draft.get': () => ({
      lmpi: { accessToken: '', secretKey: '', apiUrl: '' },
      psa: { connectwise: {}, autotask: {}, ...typed },
      at: null,
    }),
    'psa.connect': () => ({ label: 'northwind' }),
  });
  const did = { onConnected: vi.fn(), onSkip: vi.fn(), onKind: vi.fn() };
  const draft = createDraftStore(background.link);
  await settle();
  const screen = <ConnectPsa kind={kind} now={now} draft={draft} {...did} />;
  const root = await show(background.link, <LiveRegion>{screen}</LiveRegion>);
  return { root, background, draft, ...did };
}
const labelsOf = (kind: PsaKind) => SYSTEMS[kind].fields.map(({ label }) => label);
const blamed = (kind: PsaKind) =>
  labelsOf(kind).filter((label) => field(label).getAttribute('aria-invalid') === 'true');
const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const tick = () =>
  act(() => {
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  });

beforeEach(() => void request.mockReset().mockResolvedValue(true));

describe.each(PSA_KINDS)('connecting %s', (kind) => {
  it('authenticates with what was typed, brought to one form', async () => {
    const { background, onConnected } = await form({ kind, typed: TYPED });
    await submit();
    const keys = kind === 'connectwise' ? { ...TYPED[kind], site: 'na.myconnectwise.net' } : TYPED[kind];
    expect(background.inputsOf('psa.connect')).toEqual([{ psa: kind, form: keys }]);
    expect(onConnected).toHaveBeenCalledWith('northwind');
  });

  it('names everything that is missing, and moves to the first of it', async () => {
    const { background } = await form({ kind });
    expect(blamed(kind)).toEqual([]);
    await submit();
    expect(background.inputsOf('psa.connect')).toEqual([]);
    for (const label of labelsOf(kind)) expect(describedBy(field(label)), label).toMatch(/missing|Type the/);
    expect(blamed(kind)).toEqual(labelsOf(kind));
  });

  it('keeps what is typed for when the popup opens again', async () => {
    const { draft } = await form({ kind });
    await type(labelsOf(kind)[0] ?? '', 'x');
    expect(Object.values(draft.draft.value.psa[kind])).toEqual(['x']);
  });

  it('shows each failure at the fields it is about, and its next step in every case', async () => {
    const { root, background } = await form({ kind, typed: TYPED });
    const { fields } = SYSTEMS[kind];
    const codes = new Set([
      'psa.right',
      'network.unreachable',
      ...fields.flatMap(({ failures }) => failures),
    ]);
    for (const code of codes) {
      background.answers['psa.connect'] = failing({ code, sentence: 'No.', nextStep: 'Do this.' });
      await submit();
      expect(words(root.querySelector('[role=alert]'))).toContain('Do this.');
      const about = fields.filter(({ failures }) => failures.includes(code)).map(({ label }) => label);
      expect(blamed(kind), code).toEqual(about);
    }
  });

  it('can be skipped, says what then works and what does not, and lists the rights', async () => {
    const { root, onSkip } = await form({ kind });
    expect(words(root)).toContain('compare with the quantity on the page, say so, and show no money');
    for (const right of SYSTEMS[kind].help.rights.items) expect(words(root)).toContain(right);
    await press('Work without keys');
    expect(onSkip).toHaveBeenCalledOnce();
  });
});

describe('a host that the manifest does not name', () => {
  it('is asked for within the click, before anything is awaited, and said at its field', async () => {
    const { background } = await form({
      typed: { connectwise: { ...TYPED.connectwise, site: 'cw.example.com' } },
    });
    expect(describedBy(field('Site'))).toContain('Your browser will ask');
    const before = background.asked.length;
    button('Authenticate')
      .closest('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(request).toHaveBeenCalledExactlyOnceWith(['https://cw.example.com/*']);
    expect(background.asked.length).toBe(before);
    await settle();
  });

  it('is named when the person refuses it', async () => {
    request.mockResolvedValue(false);
    const { root, background } = await form({
      typed: { connectwise: { ...TYPED.connectwise, site: 'cw.example.com' } },
    });
    await submit();
    expect(words(root.querySelector('[role=alert]'))).toContain('may not reach cw.example.com.');
    expect(background.inputsOf('psa.connect')).toEqual([]);
  });
});

describe('the choice of the PSA', () => {
  it('is a group of radio buttons with its name, one of them chosen', async () => {
    await form({ kind: 'autotask' });
    expect(radios().map((one) => words(one.closest('label')))).toEqual(['ConnectWise', 'Autotask']);
    expect(radios().map(({ checked }) => checked)).toEqual([false, true]);
    expect(words(document.querySelector('fieldset > legend'))).toBe('Your PSA');
  });

  it('is told, and forgets what was wrong with the other form', async () => {
    const { root, background, onKind } = await form({ typed: TYPED });
    background.answers['psa.connect'] = failing({ code: 'psa.keys', sentence: 'No.', nextStep: 'Do this.' });
    await submit();
    await act(() => radios()[1]?.click());
    expect(onKind).toHaveBeenCalledExactlyOnceWith('autotask');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('cannot be changed while keys are being proven, and says how far that is', async () => {
    const { root, background } = await form({ kind: 'autotask', typed: TYPED });
    let answer = (_: { label: string }): void => undefined;
    background.answers['psa.connect'] = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    await submit();
    expect(document.querySelector('fieldset')?.disabled).toBe(true);
    expect(words(root.querySelector('form'))).toContain('Finding your zone');
    expect(words(root.querySelector('[role=status]'))).toContain('Finding your zone');
    answer({ label: 'northwind' });
    await settle();
    expect(words(root.querySelector('form'))).not.toContain('Finding your zone');
  });
});

describe('another PSA than the one that is connected', () => {
  const { psa: connected } = anyStatus({});

  it('is connected only after the person has read what goes, and agreed', async () => {
    const { root, background } = await form({ kind: 'autotask', typed: TYPED, now: connected });
    expect(words(root)).toContain('Connecting Autotask replaces ConnectWise.');
    expect(words(root)).toContain('every mapping to its companies and products are erased');
    await submit();
    expect(background.inputsOf('psa.connect')).toEqual([]);
    expect(words(root)).toContain('Tick this to go on, or choose ConnectWise above.');
    await tick();
    expect(words(root)).not.toContain('Tick this');
    await submit();
    expect(background.inputsOf('psa.connect')).toEqual([
      { psa: 'autotask', form: TYPED.autotask, replace: true },
    ]);
  });

  it('erases mappings also when the first one was disconnected before, and says so', async () => {
    const { root } = await form({ kind: 'autotask', now: { ...connected, connected: false } });
    expect(words(root)).toContain('ConnectWise, which was connected before. Connecting Autotask erases them');
    expect(document.querySelector('input[type=checkbox]')).not.toBeNull();
  });

  it.each<[string, PsaStatus]>([
    ['the same one', connected],
    ['the first one ever', NONE],
  ])('is asked for nothing more: %s', async (_what, now) => {
    const { background } = await form({ typed: TYPED, now });
    expect(document.querySelector('input[type=checkbox]')).toBeNull();
    await submit();
    expect(background.inputsOf('psa.connect')).toHaveLength(1);
  });
});
