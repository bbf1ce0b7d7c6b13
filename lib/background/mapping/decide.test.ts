import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stamp, type TestContext } from '../context.testing';
import { decide } from './decide';
import * as mapping from './index';
import { mappingOverview } from './overview';
import { ALL, accountMapping, percent, smallWorld, vendorService } from './records.testing';

const SERVICE = vendorService('Worry-Free', 'Full').id;
let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
});

const link = (companyId = 'connectwise:1', accountId = 'v1') =>
  mapping.linkAccount(context, { accountId, companyId });
const steps = () => context.store.mappingChanges.all();
const history = async () => (await mappingOverview(context)).history;

describe('a decision', () => {
  it('is written with its step of the history in one transaction, and told once', async () => {
    const commit = vi.spyOn(context.store, 'commit');
    const puts = [context.store.accountMappings, context.store.mappingChanges].map((one) =>
      vi.spyOn(one, 'put'),
    );
    await link();
    expect(commit).toHaveBeenCalledTimes(1);
    for (const put of puts) expect(put).not.toHaveBeenCalled();
    expect(context.events).toEqual([{ event: 'changed' }]);
    expect(await steps()).toMatchObject([
      {
        id: '000000000001',
        label: 'Linked Acme to Acme Ltd',
        accounts: [{ id: 'v1', before: null, after: { companies: [{ companyId: 'connectwise:1' }] } }],
        services: [],
        undone: false,
        updatedBy: 'user',
      },
    ]);
  });

  it('that cannot be written leaves neither, and the next one is made', async () => {
    vi.spyOn(context.store, 'commit').mockRejectedValueOnce(new Error('full'));
    await expect(link()).rejects.toThrow('full');
    expect([await context.store.accountMappings.count(), (await steps()).length]).toEqual([0, 0]);
    expect(context.events).toEqual([]);
    await link();
    expect(await steps()).toHaveLength(1);
  });

  it('that changes nothing adds no step, is not told and leaves what can be redone', async () => {
    await link();
    await link('connectwise:2');
    await mapping.undo(context);
    context.events.length = 0;
    await link();
    await mapping.unlinkService(context, { serviceId: SERVICE, productId: 'connectwise:1' });
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'used' });
    await mapping.acceptSuggestions(context, { pairs: [{ accountId: 'v1', companyId: 'connectwise:2' }] });
    expect(context.events).toEqual([]);
    expect(await history()).toEqual({ undo: 'Linked Acme to Acme Ltd', redo: 'Linked Acme to Beta Ltd' });
  });

  it('to unlink or bring back what is neither linked nor excluded changes nothing', async () => {
    await mapping.unlinkAccount(context, { accountId: 'v2' });
    await mapping.excludeAccount(context, { accountId: 'v2', reason: null });
    await mapping.excludeService(context, { serviceId: SERVICE, reason: null });
    expect(await steps()).toEqual([]);
    await link();
    await mapping.undo(context);
    await mapping.unlinkAccount(context, { accountId: 'v1' });
    expect(await history()).toEqual({ undo: null, redo: 'Linked Acme to Acme Ltd' });
  });

  it('drops what could be redone', async () => {
    await link();
    await mapping.undo(context);
    await link('connectwise:2');
    expect(await history()).toEqual({ undo: 'Linked Acme to Beta Ltd', redo: null });
    await expect(mapping.redo(context)).rejects.toThrow('mapping.nothing');
  });
});

describe('the history', () => {
  const idOf = (at: number) => String(at).padStart(12, '0');
  const decideOften = async (times: number, from = 0) => {
    for (let at = from; at < from + times; at += 1)
      await decide(context, async () => ({
        label: `Step ${at}`,
        accounts: [accountMapping('v1', [], `${at}`)],
      }));
  };

  it('holds the newest 100 steps in their order', async () => {
    await decideOften(105);
    const labels = (await steps()).map(({ label }) => label);
    expect(labels).toHaveLength(100);
    expect([labels[0], labels[99]]).toEqual(['Step 5', 'Step 104']);
  });

  it('forgets no older step than it must when undone ones make room', async () => {
    await decideOften(100);
    for (let at = 0; at < 5; at += 1) await mapping.undo(context);
    await decideOften(1, 200);
    const labels = (await steps()).map(({ label }) => label);
    expect([labels.length, labels[0], labels.at(-1)]).toEqual([96, 'Step 0', 'Step 200']);
  });

  it('has room for few great imports, and always for the newest step', async () => {
    const imported = (id: string, mappings: number) => ({
      ...stamp,
      id,
      label: `Imported ${id}`,
      accounts: Array.from({ length: mappings }, (_, at) => ({ id: `many${at}`, before: null, after: null })),
      services: [],
      undone: false,
    });
    await context.store.mappingChanges.put(
      imported(idOf(1), 10),
      imported(idOf(2), 12_000),
      imported(idOf(3), 12_000),
    );
    await link();
    expect((await steps()).map(({ label }) => label)).toEqual([
      `Imported ${idOf(3)}`,
      'Linked Acme to Acme Ltd',
    ]);
    await context.store.mappingChanges.put(imported(idOf(5), 30_000));
    await link('connectwise:2');
    expect((await steps()).map(({ label }) => label)).toEqual(['Linked Acme to Beta Ltd']);
  });

  it('of one that was split keeps the shares before and after', async () => {
    await link();
    await mapping.splitAccount(context, {
      accountId: 'v1',
      companies: [
        { companyId: 'connectwise:1', share: { kind: 'remainder' } },
        { companyId: 'connectwise:2', share: percent(10) },
      ],
    });
    const [, split] = await steps();
    expect(split?.accounts[0]?.before?.companies).toMatchObject([{ share: ALL }]);
    expect(split?.accounts[0]?.after?.companies).toMatchObject([
      { share: { kind: 'remainder' } },
      { share: { kind: 'percent', percent: '10' } },
    ]);
  });
});
