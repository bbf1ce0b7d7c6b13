import { describe, expect, it } from 'vitest';
import { anyStatus } from '@/components/shared/any-status.testing';
import { button, failing, press, settle, words } from '@/components/shared/testing';
import { account, mapped, openPanel, openStep, overviewOf, rowNames } from './world.testing';

const nothing = overviewOf({ reportMonth: null, accounts: [], services: [] });
const { sync } = anyStatus({});
const fail = { code: 'store.blocked', sentence: 'The database is blocked.', nextStep: 'Close other tabs.' };

describe('what the panel shows before there is anything', () => {
  it('nothing connected', async () => {
    const lmpi = { connected: false, label: '', failure: null };
    const { root } = await openPanel(nothing, {
      'status.get': () => anyStatus({ phase: 'not connected', lmpi }),
    });
    expect(words(root)).toContain('LMPI is not connected yet');
  });

  it('the first sync', async () => {
    const running = { ...sync, running: true, activity: 'Reading customers', done: 100 };
    const { root } = await openPanel(nothing, { 'status.get': () => anyStatus({ sync: running }) });
    expect(words(root)).toContain('The first sync is running');
    expect(words(root)).toContain('Reading customers');
  });

  it('connected but never synced: offers a sync', async () => {
    const { background } = await openPanel(nothing);
    await press('Sync now');
    expect(background.inputsOf('sync.start')).toHaveLength(1);
  });

  it('a failure, and the way to try again', async () => {
    const { root, background } = await openPanel(nothing, { 'mapping.overview': failing(fail) });
    expect(words(root.querySelector('[role=alert]'))).toContain('The database is blocked.');
    background.answers['mapping.overview'] = () => overviewOf({});
    await press('Try again');
    expect(rowNames()).toEqual(['Account 1']);
  });

  it('a locked vault still lets mapping go on', async () => {
    const { root } = await openPanel(overviewOf({}), { 'status.get': () => anyStatus({ vault: 'locked' }) });
    expect(words(root)).toContain('Seatcheck is locked.');
    expect(button('Link Account 1')).toBeTruthy();
  });

  it('says once that it is locked, however the last sync ended', async () => {
    const failure = { code: 'vault.locked', sentence: 'Seatcheck is locked.', nextStep: 'Type it.' };
    const { root } = await openPanel(overviewOf({}), {
      'status.get': () => anyStatus({ vault: 'locked', sync: { ...sync, failure } }),
    });
    expect(words(root).split('Seatcheck is locked.')).toHaveLength(2);
  });
});

describe('what moves, and when', () => {
  it('reads again when mappings or published data change, never for the progress of a sync', async () => {
    const { background } = await openPanel(overviewOf({}));
    const before = background.inputsOf('mapping.overview').length;
    await background.tell({ event: 'status' });
    await settle();
    expect(background.inputsOf('mapping.overview')).toHaveLength(before);
    await background.tell({ event: 'changed' });
    await background.tell({ event: 'published' });
    await settle();
    expect(background.inputsOf('mapping.overview')).toHaveLength(before + 2);
  });

  it('fills what is empty during the first sync, moves no row, and shows all at its end', async () => {
    let running = true;
    const { background } = await openPanel(overviewOf({ reportMonth: null, services: [] }), {
      'status.get': () => anyStatus({ sync: { ...sync, running } }),
    });
    const accounts = [account('0'), account('1')];
    background.answers['mapping.overview'] = () => overviewOf({ reportMonth: null, accounts });
    await background.tell({ event: 'status' });
    await settle();
    expect(rowNames()).toEqual(['Account 1']);
    expect(words(document.querySelector('#panel-tab-services'))).toContain('1 to map');
    running = false;
    await background.tell({ event: 'status' });
    await settle();
    expect(rowNames()).toEqual(['Account 0', 'Account 1']);
  });

  it('notices and progress stand below the lists, where they move no row', async () => {
    const failure = { ...fail, code: 'network.unreachable' };
    const running = { ...sync, running: true, activity: 'Reading customers' };
    for (const state of [{ ...sync, failure }, running]) {
      const { root } = await openPanel(overviewOf({}), { 'status.get': () => anyStatus({ sync: state }) });
      const list = root.querySelector('.panel-list');
      const told = root.querySelector('.panel-notices > *');
      const after = told && list?.compareDocumentPosition(told);
      expect(after).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it('Refresh is pink only while new data waits, and publishes it', async () => {
    let fresh = true;
    const { background } = await openPanel(overviewOf({}), {
      'status.get': () => anyStatus({ fresh }),
      'data.publish': () => ({ changed: true }),
    });
    expect(button('Refresh, new data is waiting').dataset.variant).toBe('fresh');
    fresh = false;
    await press('Refresh, new data is waiting');
    expect(background.inputsOf('data.publish')).toHaveLength(1);
    expect(words(document.querySelector('[aria-live=polite]'))).toBe('The new data is shown.');
    await background.tell({ event: 'status' });
    await settle();
    expect(button('Refresh').dataset.variant).toBe('plain');
    fresh = true;
    await background.tell({ event: 'status' });
    await settle();
    expect(words(document.querySelector('[aria-live=polite]'))).toBe('New data is waiting: press Refresh.');
  });

  it('Finish says what is missing', async () => {
    const missing = 'Map at least one vendor service to a product.';
    const { root } = await openPanel(overviewOf({}), {
      'mapping.finish': failing({
        code: 'mapping.incomplete',
        sentence: missing,
        nextStep: 'Then press Finish again.',
      }),
    });
    await openStep('review');
    await press('Finish');
    expect(words(root.querySelector('footer [role=alert]'))).toContain(missing);
  });
});

it('reads the list again when a change is refused: somebody may have been quicker, or nobody told of it', async () => {
  const gone = { code: 'extension.unreachable', sentence: 'Seatcheck was restarted.', nextStep: 'Reload.' };
  const { root, background } = await openPanel(overviewOf({ accounts: [mapped('1')] }), {
    'account.unlink': failing(gone),
  });
  background.answers['mapping.overview'] = () => overviewOf({ accounts: [account('1')] });
  await press('All 1');
  await press('Unlink Account 1');
  expect(words(root.querySelector('[role=alert]'))).toContain('Seatcheck was restarted.');
  expect(button('Link Account 1')).toBeTruthy();
});
