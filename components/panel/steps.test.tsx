import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { anyStatus } from '@/components/shared/any-status.testing';
import { button, failing, press, settle, words } from '@/components/shared/testing';
import { remembered } from '@/lib/platform/remember';
import { progressOf } from './progress';
import { progressWords } from './progress-bar';
import { STEP_KEY } from './steps';
import { account, key, mapped, openPanel, openStep, overviewOf, service } from './world.testing';

const step = (): string => words(document.querySelector('[role=tab][aria-selected=true] .panel-tab-word'));
const live = (): string => words(document.querySelector('[aria-live=polite]'));
const done = { accounts: [mapped('1')], services: [service('1', { mapping: 'excluded' })] };

describe('the three steps', () => {
  it('begin with the first that has work left', async () => {
    await openPanel(overviewOf({}), {}, null, null);
    expect(step()).toBe('Accounts');
    await openPanel(overviewOf({ accounts: [mapped('1')] }), {}, null, null);
    expect(step()).toBe('Services');
    await openPanel(overviewOf(done), {}, null, null);
    expect(step()).toBe('Review');
  });

  it('go on where they were left', async () => {
    await openPanel(overviewOf({}), {}, null, null);
    await openStep('services');
    expect(await remembered(STEP_KEY)).toBe('services');
    await openPanel(overviewOf({}), {}, null, 'services');
    expect(step()).toBe('Services');
  });

  it('stay where they are when their work is done under the hand', async () => {
    const { background } = await openPanel(overviewOf({}), {}, null, null);
    background.answers['mapping.overview'] = () => overviewOf(done);
    await background.tell({ event: 'changed' });
    await settle();
    expect(step()).toBe('Accounts');
  });

  it('say how much is left in each', async () => {
    const drift = {
      id: 'd',
      kind: 'renamed' as const,
      what: 'company' as const,
      accountId: '1',
      serviceId: null,
      before: 'A',
      now: 'B',
      sentence: 'A is B.',
    };
    await openPanel(overviewOf({ accounts: [account('1'), account('2')], drifts: [drift] }));
    expect([...document.querySelectorAll('[role=tab]')].map(words)).toEqual([
      '1 Accounts, 2 to map',
      '2 Services, 1 to map',
      '3 Review, 1 to look at',
      'Findings',
    ]);
  });

  it('Next and Back are always free, and the focus goes to the step', async () => {
    await openPanel(overviewOf({}), { 'status.get': () => anyStatus({ pending: ['Map an account.'] }) });
    await press('Next: Services');
    expect(document.activeElement?.id).toBe('panel-tab-services');
    await press('Next: Review');
    expect(words(document.querySelector('footer'))).toContain('Map an account.');
    expect(button('Finish')).toBeTruthy();
    await press('Back to Services');
    expect(step()).toBe('Services');
  });

  it('the second click of a double click on Next does not finish', async () => {
    const { background } = await openPanel(overviewOf({}), {}, null, 'review');
    await act(
      () => void button('Finish').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true })),
    );
    expect(background.inputsOf('mapping.finish')).toEqual([]);
    await press('Finish');
    expect(background.inputsOf('mapping.finish')).toHaveLength(1);
    expect(live()).toBe('Finished. A sync is running.');
  });
});

describe('progress', () => {
  const items = [
    account('1'),
    account('2'),
    account('3'),
    mapped('4'),
    account('5', { mapping: 'excluded' }),
  ];

  it('counts what was suggested apart, and never more than is to map', () => {
    expect(progressWords(progressOf(items, 2))).toBe('1 mapped, 2 suggested, 1 excluded, 1 left');
    expect(progressWords(progressOf(items, null))).toBe('1 mapped, 1 excluded, 3 left');
    expect(progressOf(items, 9)).toMatchObject({ suggested: 3, left: 0 });
  });

  it('stands below the steps: of the open one, and of both in the review', async () => {
    await openPanel(overviewOf({ accounts: items }));
    const told = () => [...document.querySelectorAll('.panel-progress p')].map(words);
    expect(told()).toEqual(['Accounts 1 mapped, 1 excluded, 3 left']);
    await openStep('review');
    expect(told()).toEqual(['Accounts 1 mapped, 1 excluded, 3 left', 'Services 0 mapped, 1 left']);
  });
});

describe('undo and redo', () => {
  const history = { undo: 'Linked Acme to Acme Ltd', redo: null };
  const label = 'Linked Acme to Acme Ltd';

  it('name what they would do, and say what they did', async () => {
    const { background } = await openPanel(overviewOf({ history }), { 'mapping.undo': () => ({ label }) });
    expect(button('Redo: nothing to redo').getAttribute('aria-disabled')).toBe('true');
    await press('Undo: Linked Acme to Acme Ltd');
    expect(live()).toBe('Undone: Linked Acme to Acme Ltd');
    background.answers['mapping.overview'] = () => overviewOf({ history: { undo: null, redo: label } });
    background.answers['mapping.redo'] = () => ({ label });
    await background.tell({ event: 'changed' });
    await settle();
    await press('Redo: Linked Acme to Acme Ltd');
    expect(live()).toBe('Redone: Linked Acme to Acme Ltd');
  });

  it('work by keys, but not in a text and not behind a dialog', async () => {
    const both = { undo: label, redo: label };
    const { background } = await openPanel(overviewOf({ history: both }), {
      'mapping.undo': () => ({ label }),
      'mapping.redo': () => ({ label }),
    });
    const ctrl = { ctrlKey: true };
    await key('z', document.body, ctrl);
    await key('Z', document.body, { ctrlKey: true, shiftKey: true });
    await key('y', document.body, ctrl);
    await key('z', document.body, { metaKey: true });
    expect(background.asked.map(({ name }) => name).filter((name) => /undo|redo/.test(name))).toEqual([
      'mapping.undo',
      'mapping.redo',
      'mapping.redo',
      'mapping.undo',
    ]);
    const event = await key('z', document.querySelector('input[type=search]'), ctrl);
    expect(event.defaultPrevented).toBe(false);
    await openStep('review');
    await press('Import…');
    await key('z', document.body, ctrl);
    expect(background.inputsOf('mapping.undo')).toHaveLength(2);
  });

  it('ask nobody when there is nothing to take back', async () => {
    const { background } = await openPanel(overviewOf({}));
    await key('z', document.body, { ctrlKey: true });
    expect(background.inputsOf('mapping.undo')).toEqual([]);
    expect(live()).toBe('Nothing to undo.');
  });

  it('a conflict is shown with its next step', async () => {
    const { root } = await openPanel(overviewOf({ history }), {
      'mapping.undo': failing({
        code: 'mapping.conflict',
        sentence: 'Acme was changed since.',
        nextStep: 'Change it by hand.',
      }),
    });
    await press('Undo: Linked Acme to Acme Ltd');
    expect(words(root.querySelector('[role=alert]'))).toContain('Acme was changed since.Change it by hand.');
  });
});
