import type { Http } from '@/lib/http/contract';
import type { LmpiClient } from '@/lib/lmpi/client';
import type { PsaApi } from '@/lib/psa/contract';
import { SERVICES } from '@/lib/psa/services';
import { type TestContext, testContext } from './context.testing';

export const LMPI_FORM = {
  accessToken: ' token ',
  secretKey: ' secret= ',
  apiUrl: 'https://cspi.trendmicro.com/',
};
export const SITE_FORM = {
  site: 'https://na.myconnectwise.net/v2025_1/ConnectWise.aspx',
  company: ' acme ',
  publicKey: 'p',
  privateKey: 'q',
  clientId: 'c',
};
export const AUTOTASK_FORM = { userName: 'api@acme.example', secret: 's', integrationCode: 'code' };
/** What is looked up of it. */
export const ZONE = {
  apiUrl: 'https://webservices5.autotask.net/ATServicesRest/',
  site: 'ww5.autotask.net',
  zone: 'America West',
  ci: '',
};
export const DRAFT = { lmpi: LMPI_FORM, psa: { connectwise: SITE_FORM, autotask: {} }, at: null };

/** An LMPI that notes the months it was asked for in `months`, and refuses with `refusal`. */
export const lmpiThat = (months: string[], refusal?: Error): LmpiClient =>
  ({
    authenticate: async (month: string) => {
      months.push(month);
      if (refusal) throw refusal;
    },
  }) as unknown as LmpiClient;
export const PSA = { authenticate: async () => ({ label: 'ConnectWise, acme' }) } as unknown as PsaApi;

const NO_NETWORK: Http = { send: () => Promise.reject(new Error('no request in this test')) };

/** A context in which every key is right. `months`: of which LMPI was asked. */
export async function connectingContext(): Promise<{ context: TestContext; months: string[] }> {
  const months: string[] = [];
  const context = await testContext();
  context.lmpiWith = () => lmpiThat(months);
  context.psaWith = () => PSA;
  // Of Autotask the zone has to be looked up first.
  context.completePsa = async (kind, form, signal) =>
    kind === 'autotask' ? { ...form, ...ZONE } : SERVICES[kind].complete(form, NO_NETWORK, signal);
  return { context, months };
}
