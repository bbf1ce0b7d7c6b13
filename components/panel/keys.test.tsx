import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { press, settle } from '@/components/shared/testing';
import { fill, key, openPanel, overviewOf, rowNames, service } from './world.testing';

describe('keys', () => {
  it('Escape empties the search, then closes the panel, and never from within a dialog', async () => {
    const onClose = vi.fn();
    const search = 'input[type=search]';
    await openPanel(overviewOf({}), {}, onClose);
    await fill(search, 'acc');
    await key('Escape', document.querySelector(search));
    expect(document.querySelector<HTMLInputElement>(search)?.value).toBe('');
    expect(onClose).not.toHaveBeenCalled();
    await press('Exclude Account 1');
    await key('Escape', document.querySelector('dialog input'));
    expect(onClose).not.toHaveBeenCalled();
    await act(() => {
      document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    });
    await settle();
    expect(document.querySelector('dialog')).toBeNull();
    await key('Escape', document.querySelector(search));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('arrows move between tabs, and a tab keeps its search and filter', async () => {
    await openPanel(overviewOf({ services: [service('1')] }));
    await fill('input[type=search]', 'nobody');
    const first = document.querySelector<HTMLElement>('#panel-tab-accounts');
    first?.focus();
    await key('ArrowRight');
    expect(document.activeElement?.id).toBe('panel-tab-services');
    expect(rowNames()).toEqual(['Guard · Plan 1']);
    await key('ArrowLeft');
    expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('nobody');
  });
});
