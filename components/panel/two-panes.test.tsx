import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { button, fakeBackground, press, show, words } from '@/components/shared/testing';
import { type Side, TwoPanes } from './two-panes';

function Owner() {
  const [front, setFront] = useState<Side>('right');
  return (
    <TwoPanes
      front={front}
      onFront={setFront}
      left={{ label: 'Products', content: <p>Left</p> }}
      right={{
        label: 'Vendor services',
        content: (
          <button type="button" onClick={() => setFront('left')}>
            Show its products
          </button>
        ),
      }}
    />
  );
}

const pressed = () => [...document.querySelectorAll('[aria-pressed=true]')].map(words);

it('keeps both sides, names them, and begins with the vendor', async () => {
  const root = await show(fakeBackground({}).link, <Owner />);
  const sections = [...root.querySelectorAll('section')];
  expect(
    sections
      .map((each) => each.getAttribute('aria-labelledby'))
      .map((id) => id && words(document.getElementById(id))),
  ).toEqual(['Products', 'Vendor services']);
  expect(pressed()).toEqual(['Vendor services']);
  await press('Products');
  expect(pressed()).toEqual(['Products']);
  expect(root.querySelector('section[data-side=right] button')).not.toBeNull();
});

it('lets the owner bring a side to the front, and keeps the focus where both are seen', async () => {
  await show(fakeBackground({}).link, <Owner />);
  button('Show its products').focus();
  await press('Show its products');
  expect(pressed()).toEqual(['Products']);
  expect(words(document.activeElement)).toBe('Show its products');
});
