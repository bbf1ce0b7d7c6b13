import { expect, it } from 'vitest';
import { fakeBackground } from '@/components/shared/testing';
import { finding, reviewOf } from '../model/findings.testing';
import { allFindings } from './all-findings';

const all = ['a', 'b', 'c', 'd', 'e'].map((id) => finding(id));
const ids = async (link: Parameters<typeof allFindings>[0]) =>
  (await allFindings(link)).items.map(({ id }) => id);

it('reads a long answer to its end', async () => {
  const { link } = fakeBackground({
    'review.findings': () => reviewOf(all.slice(0, 2), { rest: { answer: 'x', all: 5 } }),
    'review.more': ({ from }) => ({ items: all.slice(from, from + 2) }),
  });
  expect(await ids(link)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('asks anew when the worker forgot it meanwhile', async () => {
  let asked = 0;
  const { link } = fakeBackground({
    'review.findings': () => {
      asked += 1;
      return reviewOf(all.slice(0, 2), { rest: { answer: `${asked}`, all: 5 } });
    },
    'review.more': ({ answer, from }) => ({ items: answer === '1' ? null : all.slice(from) }),
  });
  expect(await ids(link)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(asked).toBe(2);
});

it('one that is forgotten again and again is no list with some left out', async () => {
  const { link } = fakeBackground({
    'review.findings': () => reviewOf(all.slice(0, 2), { rest: { answer: 'x', all: 5 } }),
    'review.more': () => ({ items: null }),
  });
  await expect(ids(link)).rejects.toThrow();
});
