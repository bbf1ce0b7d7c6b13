import type { LmpiClient } from '@/lib/lmpi/client';
import type { PsaApi } from '@/lib/psa/contract';
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
export const DRAFT = { lmpi: LMPI_FORM, connectwise: SITE_FORM, at: null };

/** An LMPI that notes the months it was asked for in `months`, and refuses with `refusal`. */
export const lmpiThat = (months: string[], refusal?: Error): LmpiClient =>
  ({
    authenticate: async (month: string) => {
      months.push(month);
      if (refusal) throw refusal;
    },
  }) as unknown as LmpiClient;
export const PSA = { authenticate: async () => ({ label: 'ConnectWise, acme' }) } as unknown as PsaApi;

/** A context in which every key is right. `months`: of which LMPI was asked. */
export async function connectingContext(): Promise<{ context: TestContext; months: string[] }> {
  const months: string[] = [];
  const context = await testContext();
  context.lmpiWith = () => lmpiThat(months);
  context.connectwiseWith = () => PSA;
  return { context, months };
}
