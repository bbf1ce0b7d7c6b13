import { beforeEach, expect, it } from 'vitest';
import { type TestContext, testContext } from '../context.testing';
import { VIEW } from './samples.testing';
import { removeView, saveView, views } from './views';

let context: TestContext;
beforeEach(async () => {
  context = await testContext();
});
const save = (name: string, id: string | null = null, view = VIEW) => saveView(context, { id, name, view });
const names = async () => (await views(context)).views.map(({ name }) => name);

it('keeps views by name, changes and removes them, and tells every tab', async () => {
  const { id } = await save('  Over  100 ');
  await save('Mine');
  expect(await names()).toEqual(['Mine', 'Over 100']);
  await save('All of it', id, { ...VIEW, show: 'all' });
  expect(await names()).toEqual(['All of it', 'Mine']);
  expect((await views(context)).views[0]).toMatchObject({ id, view: { show: 'all' }, updatedBy: 'user' });
  await removeView(context, { id });
  await removeView(context, { id });
  expect(await names()).toEqual(['Mine']);
  expect(new Set(context.events.map(({ event }) => event))).toEqual(new Set(['review']));
});

it.each([
  ['', 'The view has no name.'],
  ['  ', 'The view has no name.'],
  ['MINE', 'There is a view called "MINE" already.'],
])('refuses the name "%s"', async (name, sentence) => {
  await save('Mine');
  await expect(save(name)).rejects.toMatchObject({ failure: { code: 'review.view', sentence } });
  expect(await names()).toEqual(['Mine']);
});

it('lets one of two tabs have a name', async () => {
  const both = await Promise.allSettled([save('Mine'), save('mine')]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  const { id } = (await views(context)).views[0] ?? { id: '' };
  await save('mine', id);
  expect(await names()).toEqual(['mine']);
});
