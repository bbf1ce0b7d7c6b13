import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, press, settle, words } from '@/components/shared/testing';
import { openPanel, overviewOf } from './world.testing';

describe('problems', () => {
  const candidates = [
    { id: 'a1', label: 'Acme (Köln)' },
    { id: 'a2', label: 'Acme (Graz)' },
  ];
  const question = {
    id: 'p1',
    kind: 'ambiguous account' as const,
    sentence: '"Acme" fits 2 vendor accounts.',
    month: null,
    candidates,
  };

  it('settles one, and the focus goes to what comes next', async () => {
    const { background } = await openPanel(overviewOf({ problems: [question] }));
    await act(() => document.querySelector<HTMLElement>('#panel-tab-problems')?.click());
    await settle();
    button('It is Acme (Graz)').focus();
    background.answers['mapping.overview'] = () => overviewOf({});
    await press('It is Acme (Graz)');
    await background.tell({ event: 'changed' });
    await settle();
    expect(background.inputsOf('problem.resolve')).toEqual([{ problemId: 'p1', accountId: 'a2' }]);
    expect(document.activeElement?.id).toBe('panel-tab-problems');
    expect(words(document.body)).toContain('No problems in the data');
  });
});
