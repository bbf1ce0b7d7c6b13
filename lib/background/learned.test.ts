import { beforeEach, describe, expect, it } from 'vitest';
import { learnedScreen } from '@/lib/model/learned';
import { disconnect } from './connect';
import { AUTOTASK_FORM, connectingContext, SITE_FORM } from './connect.testing';
import { connectPsa } from './connect-psa';
import type { TestContext } from './context.testing';
import { learnedGrids, learnedOnPage, learnFromPage, unlearnFromPage } from './learned';

const LAYOUT = { rows: 'table>tbody>tr', product: 'td:nth-child(2)', quantity: 'td:nth-child(3)', number: 0 };
const PLACE = {
  psa: 'connectwise' as const,
  screen: learnedScreen('agreement-lines', '/v2025_1/ConnectWise.aspx'),
};
const SENDER = { origin: 'https://na.myconnectwise.net' };

let context: TestContext;
beforeEach(async () => {
  ({ context } = await connectingContext());
});
const learn = (change: object = {}, sender: object = SENDER) =>
  learnFromPage(context, { ...PLACE, layout: LAYOUT, ...change }, sender);
const learned = async (change: object = {}, sender: object = SENDER) =>
  (await learnedOnPage(context, { ...PLACE, ...change }, sender)).learned;
const contradict = () => unlearnFromPage(context, { ...PLACE, contradicted: true }, SENDER);
const kept = () => learnedGrids(context.store);

describe('what was learned', () => {
  it('is kept for the site that the browser tells and for the screen, and for no other', async () => {
    await learn();
    expect(await kept()).toEqual([
      {
        id: 'connectwise na.myconnectwise.net agreement-lines v/connectwise.aspx',
        psa: 'connectwise',
        site: 'na.myconnectwise.net',
        screen: 'agreement-lines v/connectwise.aspx',
        layout: LAYOUT,
        misses: 0,
        updatedAt: context.now(),
        updatedBy: 'user',
      },
    ]);
    expect(await learned()).toEqual({ layout: LAYOUT, misses: 0 });
    expect(await learned({}, { url: 'https://na.myconnectwise.net/v2025_1/x' })).not.toBeNull();
    expect(await learned({}, { origin: 'https://eu.myconnectwise.net' })).toBeNull();
    expect(await learned({ screen: 'lines-search ' })).toBeNull();
    expect(await learned({ psa: 'autotask' })).toBeNull();
    for (const sender of [{}, { origin: 'null' }, { url: 'nonsense' }]) {
      expect(await learned({}, sender)).toBeNull();
      await learn({}, sender);
    }
    expect(await kept()).toHaveLength(1);
  });

  it('is replaced by what is learned anew', async () => {
    await learn();
    await contradict();
    await learn({ layout: { ...LAYOUT, number: 1 } });
    expect(await kept()).toHaveLength(1);
    expect(await learned()).toEqual({ layout: { ...LAYOUT, number: 1 }, misses: 0 });
  });

  it('is forgotten when it is contradicted twice in a row', async () => {
    await learn();
    expect(await contradict()).toEqual({ forgotten: false });
    expect(await learned()).toMatchObject({ misses: 1 });
    // It held in between.
    await learn();
    expect(await contradict()).toEqual({ forgotten: false });
    expect(await contradict()).toEqual({ forgotten: true });
    expect(await learned()).toBeNull();
  });

  it('is forgotten at once when a person says so', async () => {
    await learn();
    await learn({ screen: 'agreement-lines other' });
    expect(await unlearnFromPage(context, { ...PLACE, contradicted: false }, SENDER)).toEqual({
      forgotten: true,
    });
    expect((await kept()).map(({ screen }) => screen)).toEqual(['agreement-lines other']);
  });

  it('is of fifty screens at most, the newest', async () => {
    const name = (at: number) => `agreement-lines ${'x'.repeat(at + 1)}`;
    for (let at = 0; at < 52; at += 1) await learn({ screen: name(at) });
    expect(await kept()).toHaveLength(50);
    expect((await kept())[0]?.screen).toBe(name(2));
  });

  it('survives two pages that learn at the same moment', async () => {
    await Promise.all([learn(), learn({ screen: 'agreement-lines other' })]);
    expect(await kept()).toHaveLength(2);
  });

  it('that is damaged in the store costs only itself', async () => {
    await learn();
    const [good] = await kept();
    await context.store.settings.set('learned.grids', [{ ...good, layout: { rows: 'tr.acme' } }, 7, good]);
    expect(await kept()).toEqual([good]);
    await context.store.settings.set('learned.grids', 'nonsense');
    expect(await kept()).toEqual([]);
  });
});

describe('what was learned is erased', () => {
  const OF_AUTOTASK = { psa: 'autotask' };
  const sites = async () => (await kept()).map(({ psa }) => psa);

  it('with everything', async () => {
    await learn();
    await disconnect(context, { what: 'everything' });
    expect(await kept()).toEqual([]);
  });

  it('when another system of the PSA is connected', async () => {
    await connectPsa(context, { psa: 'connectwise', form: SITE_FORM, replace: true });
    await learn();
    await connectPsa(context, { psa: 'connectwise', form: SITE_FORM, replace: true });
    expect(await kept()).toHaveLength(1);
    await connectPsa(context, {
      psa: 'connectwise',
      form: { ...SITE_FORM, company: 'other' },
      replace: true,
    });
    expect(await kept()).toEqual([]);
  });

  it('when another PSA is connected', async () => {
    await connectPsa(context, { psa: 'connectwise', form: SITE_FORM, replace: true });
    await learn();
    await connectPsa(context, { psa: 'autotask', form: AUTOTASK_FORM, replace: true });
    expect(await sites()).toEqual([]);
  });

  it('of pages of another PSA only, where no keys were there before', async () => {
    await learn();
    await learn(OF_AUTOTASK, { origin: 'https://ww5.autotask.net' });
    await connectPsa(context, { psa: 'autotask', form: AUTOTASK_FORM, replace: true });
    expect(await sites()).toEqual(['autotask']);
  });
});
