import { expect, it } from 'vitest';
import { fakeBackground, show } from '@/components/shared/testing';
import { Marked } from './marked';

it('marks the ranges and leaves the text as it is', async () => {
  const ranges = [
    [0, 2],
    [5, 8],
  ] as const;
  const root = await show(fakeBackground({}).link, <Marked text="Acme Ltd" ranges={ranges} />);
  expect(root.innerHTML).toContain('<mark>Ac</mark>me <mark>Ltd</mark>');
  expect(root.textContent).toBe('Acme Ltd');
});
