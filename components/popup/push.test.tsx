import { describe, expect, it, vi } from 'vitest';
import { entry } from '@/components/push/record/record.testing';
import { anyStatus } from '@/components/shared/any-status.testing';
import { failing, fakeBackground, press, settle, show, words } from '@/components/shared/testing';
import type { PushStatus } from '@/lib/model/push-journal';
import { App } from './app';
import { Disconnect, type DisconnectChoice } from './disconnect';
import { PushPart } from './push-part';

const FAILURE = { code: 'network', sentence: 'No network.', nextStep: 'Check it.' };
const running: PushStatus = {
  batch: { id: 'b', kind: 'push', state: 'running', done: 12, total: 50, because: null },
  needsPerson: 0,
  lookAt: null,
};
const paused = (because: typeof FAILURE | null): PushStatus => ({
  batch: { id: 'b', kind: 'push', state: 'paused', done: 12, total: 50, because },
  needsPerson: 0,
  lookAt: null,
});

describe('pushes in the popup', () => {
  async function part(push: PushStatus) {
    const onOpen = vi.fn();
    const root = await show(fakeBackground({}).link, <PushPart push={push} onOpen={onOpen} />);
    return { text: words(root), onOpen };
  }

  it('says nothing of none', async () => {
    expect((await part({ batch: null, needsPerson: 0, lookAt: null })).text).toBe('');
  });

  it('shows how far one is, and opens it', async () => {
    const { text, onOpen } = await part(running);
    expect(text).toContain('Pushing12 of 50');
    await press('Open the push');
    expect(onOpen).toHaveBeenCalledWith('b');
  });

  it('says why one is paused, or that a person paused it', async () => {
    expect((await part(paused(FAILURE))).text).toContain('Push paused, 12 of 50 done. No network.Check it.');
    expect((await part(paused(null))).text).toContain('12 of 50 done.It goes on when you say so.');
  });

  it('says what is to be looked at, also while nothing runs', async () => {
    const { text, onOpen } = await part({ batch: null, needsPerson: 1, lookAt: null });
    expect(text).toContain('1 line to look at.');
    await press('Open the pushes');
    expect(onOpen).toHaveBeenCalledWith(null);
  });

  it('leads to the push that holds what is to be looked at', async () => {
    const { onOpen } = await part({ batch: null, needsPerson: 2, lookAt: 'b7' });
    await press('Look at it');
    expect(onOpen).toHaveBeenCalledWith('b7');
  });

  it('follows the push by itself, and says of a locked one when it goes on', async () => {
    let status = anyStatus({ push: running });
    const background = fakeBackground({ 'status.get': () => status, 'draft.get': () => null });
    const root = await show(background.link, <App inTab={false} />);
    expect(words(root)).toContain('Pushing12 of 50');
    status = anyStatus({ vault: 'locked', push: paused(FAILURE) });
    await background.tell({ event: 'push' });
    await settle();
    expect(words(root)).toContain('Push paused, 12 of 50 done.It goes on when Seatcheck is unlocked.');
  });
});

describe('what disconnecting says of pushes', () => {
  async function asked(what: DisconnectChoice, push: PushStatus | null, newest: () => number) {
    const background = fakeBackground({
      'push.record': () => {
        const seq = newest();
        return { entries: seq > 0 ? [entry(seq)] : [], more: seq > 1 };
      },
    });
    const root = await show(
      background.link,
      <Disconnect choices={[what]} psa="connectwise" push={push} onDone={vi.fn()} />,
    );
    const name = {
      lmpi: 'Disconnect LMPI',
      psa: 'Disconnect ConnectWise',
      everything: 'Disconnect and erase everything',
    };
    await press(name[what]);
    return { background, root, text: words(root) };
  }

  it('everything: how many entries go, and a way to keep them first', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    const { background, root, text } = await asked('everything', null, () => 1204);
    expect(text).toContain('The record of pushes goes too: 1,204 entries');
    background.answers['push.record'] = () => ({ entries: [entry(2), entry(1)], more: false });
    await press('Export the record first');
    const [[blob] = []] = vi.mocked(URL.createObjectURL).mock.calls;
    const file = JSON.parse(await (blob as Blob).text());
    expect(file.entries.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2]);
    expect(words(root)).toContain('2 entries in your downloads.');
    expect(background.inputsOf('connection.disconnect')).toEqual([]);
  });

  it('everything: nothing of a record that is empty, and that one cannot be read', async () => {
    expect((await asked('everything', null, () => 0)).text).not.toContain('record of pushes');
    expect((await asked('everything', null, failing(FAILURE))).text).toContain('It could not be read.');
  });

  it('everything: says when the export failed, and erases nothing', async () => {
    const { background, root } = await asked('everything', null, () => 3);
    background.answers['push.record'] = failing(FAILURE);
    await press('Export the record first');
    expect(words(root.querySelector('[role=alert]'))).toBe('No network. Check it.');
  });

  it.each([
    ['lmpi', 'A push is not over: pushing 12 of 50. It goes on.'],
    ['psa', 'It pauses after the line under way'],
    ['everything', 'what was not begun is not written'],
  ] as const)('%s: what becomes of a push that is under way', async (what, said) => {
    expect((await asked(what, running, () => 0)).text).toContain(said);
    expect((await asked(what, { batch: null, needsPerson: 0, lookAt: null }, () => 0)).text).not.toContain(
      'not over',
    );
  });
});
