import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, failing, press, settle, words } from '@/components/shared/testing';
import { ambiguous, impossible, line, plan, rowless } from '../fixtures.testing';
import { input, openPlan, pressEscape, text, tick } from '../push.testing';

const offline = { code: 'network.offline', sentence: 'There is no network.', nextStep: 'Look at the cable.' };
const go = (): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find((one) => words(one).startsWith('Go on with'));
  if (!found) throw new Error('no way on');
  return found;
};

describe('a plan', () => {
  it('is read, can be cancelled, and is read again', async () => {
    const { background } = await openPlan({ 'push.plan': () => new Promise(() => undefined) });
    expect(text()).toContain('Reading 2 lines from ConnectWise');
    await press('Cancel');
    expect(text()).toContain('Reading was cancelled.');
    background.answers['push.plan'] = () => plan([line('1')]);
    await press('Read again');
    expect(text()).toContain('Correct the bill');
    expect(background.inputsOf('push.plan')).toEqual(
      Array.from({ length: 2 }, () => ({ of: { findingIds: ['f-1', 'f-2'] }, day: null })),
    );
  });

  it('says why there is none, with the next step, and tries again', async () => {
    const { background } = await openPlan({ 'push.plan': failing(offline) });
    expect(text('[role=alert]')).toContain('Look at the cable.');
    background.answers['push.plan'] = () => plan([line('1')]);
    await press('Try again');
    expect(text('.push-row')).toContain('40 → 42');
  });

  it('shows each line by customer: row, quantities, change, day, meaning, price, invoice, undo', async () => {
    await openPlan({ 'push.plan': () => plan([line('1')]) });
    expect(words(document.querySelector('.push-customer'))).toBe('Company 1');
    const cells = [...document.querySelectorAll('.push-row > *')].map(words);
    expect(cells).toEqual([
      '',
      'Guard seats SeatsManaged Services · Guard seats, from 1 Jan 2025',
      '40 → 42',
      '+2',
      'In place, 28 Nov Bills 42 from now on: the next invoice charges the whole month.',
      '3.50 each',
      '+7.00 next invoice',
      'Yes can be undone',
      'Details of Company 1, Guard seats',
    ]);
    expect(text('.push-foot')).toContain('1 quantity on 1 agreement of 1 customer, units 2 up');
    expect(text('.push-foot')).toContain('The next invoice changes by +7.00.');
  });

  it('does not press anything by itself: the heading has the focus', async () => {
    await openPlan({ 'push.plan': () => plan([line('1')]) });
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('asks first what needs a choice, and counts it only when it is chosen', async () => {
    await openPlan({ 'push.plan': () => plan([line('1'), ambiguous('2'), rowless('3')]) });
    const titles = [...document.querySelectorAll('h3')].map(words);
    expect(titles).toEqual(['Choose a row: 2 lines', 'Ready: 1 line']);
    expect(input(/Write Company 2/).disabled).toBe(true);
    expect(text('.push-foot')).toContain('2 lines need a choice and are not part of it.');
    await press('Take the first of each');
    expect(text('.push-foot')).toContain('2 quantities');
    expect(text('.push-foot')).toContain('1 line needs a choice');
    expect(text()).toContain('1 with no row yet: decide one by one.');
    await tick(/No row yet: add it to Managed Services at its catalogue price/);
    expect(text('.push-foot')).toContain('3 quantities');
    expect(text()).toContain('All are chosen.');
  });

  it('shows all ways of a line, and what is sent for the one that is meant', async () => {
    await openPlan({ 'push.plan': () => plan([line('1')]) });
    await press('Details of Company 1, Guard seats');
    expect(text('.push-details')).toContain('PATCH quantity 40 -> 42 of addition 345');
    expect(text('.push-details')).toContain('Company 1, Guard seats, 42 used');
    await tick(/From the next period/);
    expect(text('.push-details')).toContain('POST addition of Guard seats, 2026-12-01');
    expect(text('.push-row')).toContain('From the next period, 1 Dec');
  });

  it('leaves lines out, one by one and all', async () => {
    await openPlan({ 'push.plan': () => plan([line('1'), line('2')]) });
    await tick(/Write Company 1/);
    expect(text('.push-foot')).toContain('1 quantity');
    await press('Leave all out');
    expect(text('.push-foot')).toContain('Nothing is chosen.');
    expect(go().getAttribute('aria-disabled')).toBe('true');
    await press('Take all');
    expect(text('.push-foot')).toContain('2 quantities');
  });

  it('says what cannot be pushed and what to do; the row of a finding is a press away', async () => {
    const { background } = await openPlan({
      'push.plan': () => plan([impossible('1', 'The period is posted.', 'Choose a later day.')]),
    });
    expect(text('.push-cannot')).toContain('The period is posted. Choose a later day.');
    await press('Show the row of Company 1');
    expect(background.inputsOf('review.show')).toEqual([{ findingId: 'f-1' }]);
  });

  it('is made anew for another day, and keeps what was chosen', async () => {
    const { background } = await openPlan({ 'push.plan': () => plan([line('1'), line('2')]) });
    await tick(/Write Company 2/);
    const field = document.querySelector<HTMLInputElement>('input[type=date]');
    await act(() => {
      if (field) field.value = '2026-12-01';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Read for this day');
    expect(background.inputsOf('push.plan').at(-1)).toMatchObject({ day: '2026-12-01' });
    expect(text('.push-row')).toContain('From the next period, 1 Dec');
    expect(text('.push-foot')).toContain('1 quantity');
    await press('Back to the usual days');
    expect(background.inputsOf('push.plan').at(-1)).toMatchObject({ day: null });
  });

  it('is held: it says why, and there is no way on', async () => {
    const held = { code: 'push.frozen', sentence: 'The report looks broken.', nextStep: 'Confirm it.' };
    await openPlan({ 'push.plan': () => plan([line('1')], { held }) });
    expect(text('.push-notices')).toContain('The report looks broken.');
    expect(go).toThrow('no way on');
  });

  it('that is old has to be read again', async () => {
    const { background } = await openPlan({
      'push.plan': () => plan([line('1')], { madeAt: Date.now() - 31 * 60_000 }),
    });
    expect(text('.push-notices')).toContain('older than 30 minutes');
    expect(go().getAttribute('aria-disabled')).toBe('true');
    background.answers['push.plan'] = () => plan([line('1')]);
    await press('Read again');
    expect(go().getAttribute('aria-disabled')).toBeNull();
  });

  it('of more than 20 lines is searched', async () => {
    const many = Array.from({ length: 21 }, (_, at) => line(String(at + 1)));
    await openPlan({ 'push.plan': () => plan(many) });
    const search = document.querySelector<HTMLInputElement>('input[type=search]');
    await act(() => {
      if (search) search.value = 'company 21';
      search?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settle();
    expect(document.querySelectorAll('.push-row')).toHaveLength(1);
    // What is out of sight is chosen all the same, and the foot says so.
    expect(text('.push-foot')).toContain('21 quantities');
  });
});

describe('an undo', () => {
  it('shows first what somebody else has changed, which is never chosen', async () => {
    const conflict = {
      ...impossible('1', 'Changed since by someone else: 45 now, we left 42.', 'Look at it.'),
      undoes: 'b1 0',
    };
    await openPlan(
      { 'push.plan': () => plan([line('2', { undoes: 'b1 1' }), conflict], { kind: 'undo' }) },
      { undoBatch: 'b1' },
    );
    const titles = [...document.querySelectorAll('h3')].map(words);
    expect(titles).toEqual(['Cannot be undone: 1 line', 'Ready: 1 line']);
    expect(text('thead')).toContain('Is now → becomes');
    expect(document.querySelector('input[type=date]')).toBeNull();
    expect(text('.push-foot')).toContain('1 quantity');
  });
});

describe('closing', () => {
  it('by Escape is at once while nothing was chosen, and asks when something was', async () => {
    const { closed } = await openPlan({ 'push.plan': () => plan([line('1')]) });
    await pressEscape();
    expect(closed.times).toBe(1);
    await tick(/Write Company 1/);
    await pressEscape();
    expect(closed.times).toBe(1);
    expect(text('dialog dialog')).toContain('Close without pushing?');
    await press('Cancel');
    expect(closed.times).toBe(1);
    await pressEscape();
    await act(() =>
      document.querySelector<HTMLElement>('dialog dialog .sc-button[data-variant=primary]')?.click(),
    );
    await settle();
    expect(closed.times).toBe(2);
    expect(button('Details of Company 1, Guard seats')).toBeTruthy();
  });
});
