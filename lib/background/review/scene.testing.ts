import type { Finding } from '@/lib/model/finding';
import type { CompanyBook } from '@/lib/reconcile/book';
import { SERVICE } from '@/lib/reconcile/book.testing';
import { seedAcme, type TestContext, testContext } from '../context.testing';
import * as mapping from '../mapping';
import type { Found } from './engine';

/** What the engine finds next: the rules of the review are tested on findings that the test makes. */
export const world = { found: [] as Finding[], evaluated: 0 };

const foundOf = (companyId: string | null): Found[] =>
  world.found
    .filter((finding) => finding.companyId === companyId)
    .map((finding) => ({
      finding,
      why: () => [{ label: 'Expected', value: finding.expected ?? '', source: 'LMPI report, Oct 2026' }],
    }));

/** In place of `./engine`: `vi.mock('./engine', async () => (await import('./scene.testing')).engine)`. */
export const engine = {
  companyFindings: ({ companyId }: CompanyBook): Found[] => {
    world.evaluated += 1;
    return foundOf(companyId);
  },
  vendorFindings: (): Found[] => foundOf(null),
  countGroups: () => ({ underBilled: 0, overBilled: 0, matched: 0 }),
};

/** Acme, connected, mapped and read; what is found is the test's own. */
export async function reviewScene(): Promise<TestContext> {
  world.found = [];
  world.evaluated = 0;
  const context = await testContext();
  await seedAcme(context);
  context.secrets = {
    lmpi: { accessToken: 't', secretKey: 's', apiUrl: 'https://cspi.trendmicro.com' },
    connectwise: { site: 'na.myconnectwise.net', company: 'msp one' },
  };
  await mapping.matchByEqualNames(context);
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  context.events.length = 0;
  return context;
}

/** Something that figures rest on changed. */
export const moveOn = (context: TestContext): void => {
  context.figures.revision += 1;
};
