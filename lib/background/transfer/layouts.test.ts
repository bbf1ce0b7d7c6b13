import { beforeEach, describe, expect, it } from 'vitest';
import type { TestContext } from '../context.testing';
import { keepLearned, learnedGrids } from '../learned';
import { smallWorld } from '../mapping/records.testing';
import { exportMappings } from './export';
import { importing, json } from './samples.testing';

const LAYOUT = { rows: 'table>tbody>tr', product: 'td:nth-child(2)', quantity: 'td:nth-child(3)', number: 0 };
const PLACE = {
  psa: 'connectwise' as const,
  site: 'na.myconnectwise.net',
  screen: 'agreement-lines v/connectwise.aspx',
};
const NAME = 'Layout learned for na.myconnectwise.net, agreement-lines v/connectwise.aspx';
const file = (...layouts: unknown[]) => json({ layouts });

let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
});
const kept = () => learnedGrids(context.store);
const learn = (layout = LAYOUT) =>
  keepLearned(context.store, [
    {
      ...PLACE,
      layout,
      id: `${PLACE.psa} ${PLACE.site} ${PLACE.screen}`,
      misses: 1,
      updatedAt: 1,
      updatedBy: 'user',
    },
  ]);

describe('layouts that were learned', () => {
  it('go with the JSON export and come back elsewhere, and a CSV has no place for them', async () => {
    await learn();
    const { text } = await exportMappings(context, { format: 'json' });
    expect(JSON.parse(text).layouts).toEqual([{ ...PLACE, layout: LAYOUT }]);
    expect((await exportMappings(context, { format: 'csv' })).text).not.toContain('nth-child');
    context = await smallWorld();
    expect(await importing(context, text, true)).toContainEqual({
      what: 'layout',
      name: NAME,
      effect: 'add',
      before: 'not learned',
      after: 'learned',
    });
    expect(await kept()).toMatchObject([{ ...PLACE, layout: LAYOUT, misses: 0, updatedBy: 'import' }]);
  });

  it('are told in the dry run, which changes nothing', async () => {
    const changed = file({ ...PLACE, layout: { ...LAYOUT, number: 1 } });
    expect(await importing(context, changed)).toMatchObject([{ name: NAME, effect: 'add' }]);
    expect(await kept()).toEqual([]);
    await learn();
    expect(await importing(context, changed)).toMatchObject([
      { effect: 'change', before: 'learned otherwise' },
    ]);
    expect(await importing(context, file({ ...PLACE, layout: LAYOUT }))).toMatchObject([{ effect: 'same' }]);
    expect((await kept())[0]?.layout).toEqual(LAYOUT);
  });

  it('are left out one by one where they cannot be read or stand twice', async () => {
    const strange = [
      { ...PLACE, layout: { ...LAYOUT, rows: 'tr.acme' } },
      { ...PLACE, site: 'https://x', layout: LAYOUT },
      { ...PLACE, psa: 'other', layout: LAYOUT },
      7,
    ];
    const good = { ...PLACE, layout: LAYOUT };
    const lines = await importing(context, file(...strange, good, good), true);
    expect(lines.map(({ effect }) => effect).sort()).toEqual(['add', 'skip', 'skip', 'skip', 'skip', 'skip']);
    expect(lines.find(({ after }) => after.includes('layout.rows'))).toMatchObject({
      what: 'layout',
      name: PLACE.site,
    });
    expect(await kept()).toHaveLength(1);
  });

  it('make no step of the history', async () => {
    await importing(context, file({ ...PLACE, layout: LAYOUT }), true);
    expect(await context.store.mappingChanges.count()).toBe(0);
  });
});
