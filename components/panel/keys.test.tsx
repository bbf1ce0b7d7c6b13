import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { settle } from '@/components/shared/testing';
import { pickFrom } from './accounts/accounts.testing';
import { fill, key, openPanel, overviewOf, rowNames, service } from './world.testing';

describe('keys', () => {
  it('Escape empties the search, then closes the panel, and never from within a dialog', async () => {
    const onClose = vi.fn();
    const search = 'input[aria-label="Search vendor accounts"]';
    await openPanel(overviewOf({}), {}, onClose);
    await fill(search, 'acc');
    await key('Escape', document.querySelector(search));
    expect(document.querySelector<HTMLInputElement>(search)?.value).toBe('');
    expect(onClose).not.toHaveBeenCalled();
    await pickFrom('Link Account 1', 'Exclude');
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
    const search = 'input[aria-label="Search vendor accounts"]';
    await fill(search, 'nobody');
    const first = document.querySelector<HTMLElement>('#panel-tab-accounts');
    first?.focus();
    await key('ArrowRight');
    expect(document.activeElement?.id).toBe('panel-tab-services');
    expect(document.querySelector('#panel-part-services')?.hasAttribute('hidden')).toBe(false);
    expect(rowNames()).not.toContain('Account 1');
    await key('ArrowLeft');
    expect(document.querySelector<HTMLInputElement>(search)?.value).toBe('nobody');
  });
});
