import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Input, Output, ShowAgreement } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import type { Finding } from '@/lib/model/finding';
import type { TestContext } from '../context.testing';
import { createHandlers } from '../handlers';
import { findings } from './findings';
import { finding } from './samples.testing';
import { moveOn, reviewScene, world } from './scene.testing';

vi.mock('./engine', async () => (await import('./scene.testing')).engine);

const ADDRESS =
  'https://na.myconnectwise.net/v4_6_release/services/system_io/router/openrecord.rails?recordType=AgreementFV&recid=1&companyName=msp+one';

let context: TestContext;
let opened: string[];
let handed: ShowAgreement[];
beforeEach(async () => {
  context = await reviewScene();
  opened = [];
  handed = [];
  context.openPsaPage = async (address) => void opened.push(address);
});

const handlers = () => createHandlers(async () => context, vi.fn());
const found = async (change: Partial<Finding> = {}): Promise<string> => {
  world.found = [finding(change)];
  moveOn(context);
  await findings(context);
  return finding(change).id;
};
const show = async (findingId: string) => handlers()['review.show']({ findingId }, {});
const failing = (findingId: string) =>
  show(findingId).then(
    () => null,
    (thrown: unknown) => (thrown instanceof FailureError ? thrown.failure : thrown),
  );
const page = (change: Partial<Input<'page.agreement'>> = {}): Promise<Output<'page.agreement'>> =>
  handlers()['page.agreement'](
    {
      psa: 'connectwise',
      recordId: 1,
      names: [],
      companyName: null,
      rows: [],
      reread: false,
      showsLines: true,
      ...change,
    },
    {},
  );
const ROW = { lineId: 'connectwise:l1', where: 'Open the Additions tab.' };

describe('a finding’s agreement', () => {
  it('is opened by its address, and its page told the row once', async () => {
    await show(await found());
    expect(opened).toEqual([ADDRESS]);
    expect((await page()).show).toEqual(ROW);
    expect((await page()).show).toBeUndefined();
  });

  it('is told to its first page, and again to the one on which its lines stand', async () => {
    await show(await found());
    expect((await page({ showsLines: false })).show).toEqual(ROW);
    expect((await page()).show).toEqual(ROW);
    expect((await page({ showsLines: false })).show).toBeUndefined();
  });

  it('is told to one of several frames that ask at once', async () => {
    await show(await found());
    const answers = await Promise.all([page(), page(), page()]);
    expect(answers.filter((answer) => answer.show)).toHaveLength(1);
  });

  it('is not told to the page of another agreement', async () => {
    const [own] = await context.store.agreements.all();
    if (own) await context.store.agreements.put({ ...own, id: 'connectwise:2', recordId: 2 });
    await context.store.lineReads.put({ id: 'connectwise:2', readAt: 1 });
    await show(await found());
    expect((await page({ recordId: 2 })).show).toBeUndefined();
    expect((await page()).show).toEqual(ROW);
  });

  it('is not told after 10 minutes', async () => {
    await show(await found());
    const at = context.now();
    context.now = () => at + 10 * 60_000 + 1;
    expect((await page()).show).toBeUndefined();
    context.now = () => at;
    expect((await page()).show).toBeUndefined();
  });

  it('is opened without a row where the finding is about none, whatever was asked for before', async () => {
    await show(await found());
    opened = [];
    await show(await found({ lineId: null }));
    expect(opened).toEqual([ADDRESS]);
    expect((await page()).show).toBeUndefined();
  });

  it('is shown in the tab in which it is open, which needs neither keys nor an id', async () => {
    context.showInTab = async (event) => handed.push(event) > 0;
    context.secrets = {};
    await show(await found());
    expect(handed).toEqual([{ event: 'show', agreementId: 'connectwise:1' }]);
    expect(opened).toEqual([]);
    expect((await page()).show).toEqual(ROW);
    expect((await page()).show).toBeUndefined();
  });
});

describe('fails, and says what to do', () => {
  it('for a finding that nobody knows', async () => {
    expect(await failing('["x"]')).toMatchObject({ code: 'review.gone' });
  });

  it('for an agreement that is gone', async () => {
    const id = await found();
    await context.store.agreements.delete('connectwise:1');
    expect(await failing(id)).toMatchObject({ code: 'review.gone' });
  });

  it('for what stands on no agreement', async () => {
    expect(await failing(await found({ agreementId: null, lineId: null }))).toEqual({
      code: 'review.no-agreement',
      sentence: 'This stands on no agreement of Acme.',
      nextStep: 'Add it to an agreement in your PSA, or change its mapping.',
    });
  });

  it('for an agreement that was seen on a page only', async () => {
    const id = await found();
    const [own] = await context.store.agreements.all();
    if (own) await context.store.agreements.put({ ...own, recordId: null });
    expect(await failing(id)).toEqual({
      code: 'review.seen-on-page',
      sentence: 'The agreement "Managed Services" was seen on a page only, so its address is not known.',
      nextStep: 'Open it in ConnectWise yourself: the row has its badge there.',
    });
  });

  it('without keys', async () => {
    const id = await found();
    context.secrets = {};
    expect(await failing(id)).toEqual({
      code: 'psa.not-connected',
      sentence: 'Seatcheck has no keys of ConnectWise, so it does not know the address of your site.',
      nextStep: 'Connect ConnectWise in the Seatcheck popup.',
    });
    expect(opened).toEqual([]);
  });

  it('while the vault is locked, and keeps no wish', async () => {
    const id = await found();
    const locked = { code: 'vault.locked', sentence: 'Seatcheck is locked.', nextStep: 'Unlock it.' };
    context.vault.read = async () => {
      throw new FailureError(locked);
    };
    expect(await failing(id)).toEqual(locked);
    expect((await page()).show).toBeUndefined();
  });
});
