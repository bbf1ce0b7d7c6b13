import { describe, expect, it, vi } from 'vitest';
import {
  describedBy,
  failing,
  fakeBackground,
  field,
  press,
  show,
  submit,
  type,
  words,
} from '@/components/shared/testing';
import { Passphrase } from './passphrase';

async function screen(present: boolean) {
  const background = fakeBackground({});
  const onDone = vi.fn();
  const root = await show(background.link, <Passphrase present={present} onDone={onDone} />);
  return { root, background, onDone };
}

describe('the passphrase', () => {
  it('is set when it is long enough and typed twice', async () => {
    const { background, onDone } = await screen(false);
    await type('Passphrase', 'short');
    await submit();
    expect(describedBy(field('Passphrase'))).toContain('Type at least 10 characters.');
    await type('Passphrase', 'long enough');
    await type('The same again', 'long enouch');
    await submit();
    expect(describedBy(field('The same again'))).toBe('This is not the same passphrase.');
    expect(background.asked).toEqual([]);
    await type('The same again', 'long enough');
    await submit();
    expect(background.inputsOf('vault.passphrase')).toEqual([{ passphrase: 'long enough' }]);
    expect(onDone).toHaveBeenCalledWith('The passphrase was set.');
  });

  it('shows why the vault did not take it', async () => {
    const { root, background, onDone } = await screen(false);
    const failure = { code: 'vault.passphrase-weak', sentence: 'Too easy.', nextStep: 'Use another.' };
    background.answers['vault.passphrase'] = failing(failure);
    await type('Passphrase', 'aaaaaaaaaa');
    await type('The same again', 'aaaaaaaaaa');
    await submit();
    expect(words(root.querySelector('[role=alert]'))).toContain('Use another.');
    expect(field('Passphrase').getAttribute('aria-invalid')).toBe('true');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('is removed only when confirmed', async () => {
    const { background, onDone } = await screen(true);
    await press('Remove passphrase');
    expect(background.asked).toEqual([]);
    await press('Remove it');
    expect(background.inputsOf('vault.passphrase')).toEqual([{ passphrase: null }]);
    expect(onDone).toHaveBeenCalledWith('The passphrase was removed.');
  });
});
