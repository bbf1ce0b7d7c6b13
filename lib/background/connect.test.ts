import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { SERVICE } from '@/lib/reconcile/book.testing';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { checkConnections, connectLmpi, disconnect } from './connect';
import { connectingContext, DRAFT, LMPI_FORM, lmpiThat, PSA, SITE_FORM } from './connect.testing';
import { draftOf, keepDraft } from './connect-draft';
import { connectPsa } from './connect-psa';
import { seedAcme, type TestContext } from './context.testing';
import * as mapping from './mapping';
import { statusOf } from './status';

let context: TestContext;
let months: string[];
const refused = new FailureError({ code: 'lmpi.secret-key', sentence: 'Wrong.', nextStep: 'Check.' });

beforeEach(async () => {
  ({ context, months } = await connectingContext());
});

describe('connecting LMPI', () => {
  it('proves the keys with the last closed month, keeps them trimmed, forgets the form and syncs', async () => {
    await keepDraft(context, DRAFT);
    expect(await connectLmpi(context, LMPI_FORM)).toEqual({ label: 'cspi.trendmicro.com' });
    expect(months).toEqual(['2026-10']);
    expect(context.secrets.lmpi).toEqual({
      accessToken: 'token',
      secretKey: 'secret=',
      apiUrl: 'https://cspi.trendmicro.com',
    });
    expect(context.started).toEqual(['connected']);
    expect(await draftOf(context)).toEqual({
      lmpi: { accessToken: '', secretKey: '', apiUrl: '' },
      psa: { connectwise: SITE_FORM, autotask: {} },
      at: null,
    });
    expect((await statusOf(context)).lmpi).toMatchObject({ connected: true, label: 'cspi.trendmicro.com' });
  });

  it('keeps nothing when the keys are refused, and the form as it was', async () => {
    context.lmpiWith = () => lmpiThat(months, refused);
    await keepDraft(context, DRAFT);
    await expect(connectLmpi(context, LMPI_FORM)).rejects.toBe(refused);
    expect(context.secrets).toEqual({});
    expect(context.started).toEqual([]);
    expect(await draftOf(context)).toEqual(DRAFT);
  });

  it('sends no key to an address that is not https', async () => {
    await expect(connectLmpi(context, { ...LMPI_FORM, apiUrl: 'http://cspi.example' })).rejects.toThrow(
      'lmpi.api-url',
    );
    expect(months).toEqual([]);
  });
});

describe('connecting ConnectWise', () => {
  it('keeps the site of a pasted address and lets the content script run there', async () => {
    const enabled: string[] = [];
    context.enableSite = async (_kind, host) => void enabled.push(host);
    await connectPsa(context, { psa: 'connectwise', form: SITE_FORM, replace: true });
    expect(context.secrets.connectwise).toMatchObject({ site: 'na.myconnectwise.net', company: 'acme' });
    expect(enabled).toEqual(['na.myconnectwise.net']);
  });
});

describe('connecting another ConnectWise', () => {
  const connectAs = (change: Partial<typeof SITE_FORM>) =>
    connectPsa(context, { psa: 'connectwise', form: { ...SITE_FORM, ...change }, replace: true });
  const left = async () => {
    const { companies, products, agreements, agreementLines, lineReads, accountMappings } = context.store;
    const lists = [companies, products, agreements, agreementLines, lineReads, accountMappings];
    return Promise.all(lists.map((list) => list.count()));
  };

  beforeEach(async () => {
    await connectAs({});
    await seedAcme(context);
    await mapping.matchByEqualNames(context);
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  });

  it('keeps everything when only the keys are others', async () => {
    await connectAs({ site: 'https://api-na.myconnectwise.net', company: 'ACME', publicKey: 'new' });
    expect(await left()).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it.each([{ company: 'other' }, { site: 'eu.myconnectwise.net' }])(
    'with %j erases the records and what was mapped to them: their ids mean others there',
    async (change) => {
      const disabled: number[] = [];
      context.disableSites = async () => void disabled.push(1);
      await connectAs(change);
      expect(disabled).toEqual([1]);
      expect(await left()).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await context.store.settings.get(SYNC_SETTINGS.marks)).toBeNull();
      expect(await context.store.serviceMappings.get(SERVICE)).toMatchObject({
        feeds: [],
        deletedAt: context.now(),
      });
    },
  );

  it('knows the old one after it was disconnected, and keeps exclusions', async () => {
    await mapping.excludeAccount(context, { accountId: 'v1', reason: 'own use' });
    await disconnect(context, { what: 'psa' });
    await connectAs({ company: 'other' });
    expect((await context.store.serviceMappings.get(SERVICE))?.feeds).toEqual([]);
    expect((await context.store.accountMappings.get('v1'))?.excluded).toBe('own use');
  });

  it('lets the content script run on a self-hosted site whatever its port', async () => {
    const enabled: string[] = [];
    context.enableSite = async (_kind, host) => void enabled.push(host);
    await connectAs({ site: 'https://cw.selfhosted.example:8443/v4_6_release/ConnectWise.aspx' });
    expect(context.secrets.connectwise?.site).toBe('cw.selfhosted.example:8443');
    expect(enabled).toEqual(['cw.selfhosted.example']);
  });
});

describe('checking', () => {
  it('asks every connected service again', async () => {
    expect(await checkConnections(context)).toEqual({ labels: [] });
    context.lmpi = async () => lmpiThat(months);
    context.psa = async () => PSA;
    expect(await checkConnections(context)).toEqual({ labels: ['LMPI', 'ConnectWise, acme'] });
    context.lmpi = async () => lmpiThat(months, refused);
    await expect(checkConnections(context)).rejects.toBe(refused);
  });
});
