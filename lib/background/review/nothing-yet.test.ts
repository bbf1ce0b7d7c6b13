import { beforeEach, expect, it, vi } from 'vitest';
import { report, seedAcme, type TestContext, testContext } from '../context.testing';
import { findings } from './findings';
import { moveOn, reviewScene } from './scene.testing';

vi.mock('./engine', async () => (await import('./scene.testing')).engine);

let context: TestContext;
const says = async () => {
  moveOn(context);
  return (await findings(context)).nothingYet;
};
const lmpi = { accessToken: 't', secretKey: 's', apiUrl: 'https://cspi.trendmicro.com' };

beforeEach(async () => {
  context = await reviewScene();
});

it('is nothing where there is something to compare', async () => {
  expect(await says()).toBeNull();
});

it('says to connect before anything else', async () => {
  context.secrets = {};
  await context.store.erase();
  expect(await says()).toBe(
    'LMPI is not connected, so nobody knows what was used. Connect it in the Seatcheck popup.',
  );
});

it('says what is to be mapped, and to wait for the first sync', async () => {
  context = await testContext();
  context.secrets = { lmpi };
  context.syncStatus = { ...context.syncStatus, running: true };
  expect(await says()).toBe('The first sync is running. This list fills when it is done and mapped.');
  context.syncStatus = { ...context.syncStatus, running: false };
  await seedAcme(context);
  expect(await says()).toBe('Nothing can be compared yet. Map at least one vendor account to a company.');
});

it('says that there is no report, or that one is waiting', async () => {
  await context.store.usage.erase();
  expect(await says()).toBe('There is no report of Oct 2026 yet. Press Sync now in the Seatcheck popup.');
  await context.store.commit({ report: { report: report(), rows: [] } });
  expect(await says()).toBe('The first report is waiting. Press Refresh to show it.');
});

it('says to connect the PSA, and then to read its agreements', async () => {
  const { connectwise, ...others } = context.secrets;
  context.secrets = others;
  expect(await says()).toBe(
    'Without PSA keys nobody knows what customers are billed. Connect your PSA in the Seatcheck popup.',
  );
  context.secrets = { ...others, ...(connectwise ? { connectwise } : {}) };
  await context.store.lineReads.delete('connectwise:1');
  expect(await says()).toBe(
    'The agreements of your customers are not read yet. Press Sync now in the Seatcheck popup.',
  );
});
