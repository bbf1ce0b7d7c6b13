import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { MemoryPsa } from '@/lib/push/plan/memory-psa.testing';
import { agreement, line, SERVICE } from '@/lib/reconcile/book.testing';
import { seedAcme, type TestContext, testContext } from '../context.testing';
import * as mapping from '../mapping';

/** The requests for a plan, as they were made, and how many were under way at once. */
export interface Asked {
  asked: string[];
  mostAtOnce: number;
  /** Fails what is asked about it: an agreement, or a product on one. */
  failing: (what: string) => Error | null;
}

/** Acme, mapped and read: 42 used, 40 billed on the one row of agreement 1. The PSA has what the store has. */
export async function planScene(): Promise<{ context: TestContext; psa: MemoryPsa; asked: Asked }> {
  const context = await testContext();
  await seedAcme(context);
  await mapping.matchByEqualNames(context);
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  await context.store.commit({
    remove: { agreementLines: ['connectwise:l1'] },
    put: { agreementLines: [line({ id: 'connectwise:11', agreementId: 'connectwise:1' })] },
  });
  const [lines, agreements] = [
    await context.store.agreementLines.all(),
    await context.store.agreements.all(),
  ];
  const psa = new MemoryPsa('rows', lines, agreements);
  const asked: Asked = { asked: [], mostAtOnce: 0, failing: () => null };
  context.api = apiOf(psa, asked);
  context.psaSystem = async () => ({ kind: 'connectwise', label: 'ConnectWise PSA at na', id: 'na/acme' });
  context.events.length = 0;
  return { context, psa, asked };
}

function apiOf(psa: MemoryPsa, asked: Asked): PsaApi {
  let under = 0;
  const ask = async <T>(what: string, answer: () => T): Promise<T> => {
    asked.asked.push(what);
    under += 1;
    asked.mostAtOnce = Math.max(asked.mostAtOnce, under);
    await new Promise((resolve) => setTimeout(resolve));
    under -= 1;
    const failure = asked.failing(what);
    if (failure) throw failure;
    return answer();
  };
  const unused = () => Promise.reject(new Error('not in this test'));
  return {
    psa: 'connectwise',
    linesAtOnce: 1,
    authenticate: unused,
    companies: unused,
    products: unused,
    agreements: unused,
    agreement: async (recordId) => psa.agreements.find((one) => one.recordId === recordId) ?? null,
    lines: unused,
    history: unused,
    writes: {
      ...psa.writes(),
      removes: true,
      terms: (of: readonly Agreement[]) =>
        ask(`terms ${of.map(({ id }) => id).join()}`, () => of.map(({ id }) => psa.terms(id))),
      sight: ({ id }, productId, day) => ask(`sight ${id} ${productId}`, () => psa.sight(id, productId, day)),
      send: unused,
      missingRight: async () => null,
      note: null,
    },
  };
}

/** So many more agreements of Acme with a row of the product each, which bill 1. */
export async function addRows(context: TestContext, psa: MemoryPsa, count: number): Promise<void> {
  const agreements = Array.from({ length: count }, (_, at) =>
    agreement({ id: `connectwise:${at + 2}`, recordId: at + 2, name: `Site ${at + 2}` }),
  );
  const lines = agreements.map(({ id }, at) =>
    line({ id: `connectwise:${at + 12}`, agreementId: id, quantity: '1' as never }),
  );
  await context.store.commit({
    put: {
      agreements,
      agreementLines: lines,
      lineReads: agreements.map(({ id }) => ({ id, readAt: context.now() })),
    },
  });
  psa.agreements.push(...agreements);
  psa.lines.push(...lines);
  context.figures.revision += 1;
}
