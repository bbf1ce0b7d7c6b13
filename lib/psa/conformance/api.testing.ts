import { describe, expect, it } from 'vitest';
import { failureOf } from '@/lib/model/failure';
import { psaKey } from '@/lib/model/keys';
import type { PsaKind } from '@/lib/model/records';
import type { ApiPage, ListRequest, PsaApi } from '../contract';
import { type ApiUnderTest, DATA, type Scene } from './psa-under-test';

const { signal } = new AbortController();
const everything: ListRequest = { changedSince: null, cursor: null, signal };

/** Every page of a list. */
async function whole<T>(list: (request: ListRequest) => Promise<ApiPage<T>>) {
  const pages: ApiPage<T>[] = [];
  for (let cursor: string | null = null; pages.length === 0 || cursor !== null; ) {
    const page: ApiPage<T> = await list({ ...everything, cursor });
    pages.push(page);
    cursor = page.next;
    if (pages.length > 20) throw new Error('the list does not end');
  }
  return {
    pages: pages.length,
    items: pages.flatMap(({ items }) => items),
    problems: pages.flatMap(({ problems }) => problems),
  };
}
const sorted = (ids: (number | null)[]): (number | null)[] => [...ids].sort((a, b) => Number(a) - Number(b));

/** Holds a PSA's API to `PsaApi` (contract.ts). */
export function describeApi(psa: PsaKind, { serve, right, changes, agreement }: ApiUnderTest): void {
  const of = (scene: Scene): PsaApi => serve(scene).api;
  const asked = (api: PsaApi, by: AbortSignal = signal): [string, () => Promise<unknown>][] => [
    ['authenticate', () => api.authenticate(by)],
    ['companies', () => api.companies({ ...everything, signal: by })],
    ['products', () => api.products({ ...everything, signal: by })],
    ['agreements', () => api.agreements({ ...everything, signal: by })],
    ['agreement', () => api.agreement(DATA.agreement, by)],
    ['lines', () => api.lines([agreement(DATA.agreement)], by)],
    ['history', () => api.history([agreement(DATA.agreement)], by)],
  ];
  const outcomes = async (api: PsaApi, by?: AbortSignal) =>
    Promise.all(
      asked(api, by).map(async ([name, ask]) => {
        const thrown = await ask().then(
          () => null,
          (error: unknown) => error,
        );
        return { name, failure: thrown === null ? null : failureOf(thrown) };
      }),
    );

  it('proves keys and rights, and changes nothing by anything it does', async () => {
    const { api, sent } = serve('works');
    expect(api.psa).toBe(psa);
    expect((await api.authenticate(signal)).label).toMatch(/\S/);
    expect((await outcomes(api)).filter(({ failure }) => failure !== null)).toEqual([]);
    expect(sent().length).toBeGreaterThan(3);
    expect(sent().filter(changes)).toEqual([]);
  });

  describe('lists', () => {
    it('go on from page to page, also in another instance and from a cursor that was kept', async () => {
      const { pages, items, problems } = await whole(({ cursor, ...request }) =>
        of('works').companies({ ...request, cursor: JSON.parse(JSON.stringify(cursor)) as string | null }),
      );
      expect(pages).toBeGreaterThan(1);
      expect(sorted(items.map(({ recordId }) => recordId))).toEqual(DATA.companies);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/cannot be used/);
    });

    it('give records of this PSA, each under a key of its own', async () => {
      const api = of('works');
      const lists = [
        (await whole((request) => api.companies(request))).items,
        (await whole((request) => api.products(request))).items,
        (await whole((request) => api.agreements(request))).items,
      ];
      for (const items of lists) {
        expect(items.length).toBeGreaterThan(0);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const item of items) {
          expect(item).toMatchObject({ psa, updatedBy: 'sync' });
          expect(item.id.startsWith(psaKey(psa, ''))).toBe(true);
        }
      }
      const [companies = [], products = [], agreements = []] = lists;
      expect(sorted(products.map(({ recordId }) => recordId))).toEqual(DATA.products);
      expect(agreements).toMatchObject([{ id: psaKey(psa, DATA.agreement), companyId: companies[0]?.id }]);
    });

    it('may be asked for what changed, which leaves out nothing that did', async () => {
      const api = of('works');
      const { items } = await whole((request) => api.companies({ ...request, changedSince: 0 }));
      expect(sorted(items.map(({ recordId }) => recordId))).toEqual(DATA.companies);
    });
  });

  describe('one agreement', () => {
    it('is the same as in the list, and null where there is none of that id', async () => {
      const api = of('works');
      const [listed] = (await whole((request) => api.agreements(request))).items;
      expect(await api.agreement(DATA.agreement, signal)).toEqual(listed);
      expect(await api.agreement(987_654, signal)).toBeNull();
      expect(await of('agreement gone').agreement(DATA.agreement, signal)).toBeNull();
    });
  });

  describe('lines', () => {
    it('are those of each agreement in the order asked', async () => {
      const api = of('works');
      expect(api.linesAtOnce).toBeGreaterThanOrEqual(1);
      expect(await api.lines([], signal)).toEqual([]);
      const known = agreement(DATA.agreement);
      const [onPage, read] = await api.lines([agreement(null), known], signal);
      expect(onPage).toEqual({ lines: [], problems: [] });
      expect(sorted(read?.lines.map(({ recordId }) => recordId) ?? [])).toEqual([
        ...DATA.lines,
        DATA.unusableLine,
      ]);
      for (const line of read?.lines ?? [])
        expect(line).toMatchObject({ psa, agreementId: known.id, companyId: known.companyId });
      const products = (await whole((request) => api.products(request))).items.map(({ id }) => id);
      for (const { productId } of read?.lines ?? []) expect(products).toContain(productId);
    });

    it('have a quantity, on every day or by period; one that cannot be used has none and is told', async () => {
      const [read] = await of('works').lines([agreement(DATA.agreement)], signal);
      const said = (read?.lines ?? []).map(({ recordId, quantity, periods }) => ({
        recordId,
        isSaid: quantity !== null || (periods ?? []).length > 0,
      }));
      expect(said.filter(({ isSaid }) => !isSaid)).toEqual([{ recordId: DATA.unusableLine, isSaid: false }]);
      expect(read?.problems).toHaveLength(1);
      expect(read?.problems[0]).toContain(String(DATA.unusableLine));
    });

    it('of an agreement that is gone are none', async () => {
      expect(await of('agreement gone').lines([agreement(DATA.agreement)], signal)).toEqual([
        { lines: [], problems: [] },
      ]);
    });
  });

  describe('the past of the lines', () => {
    it('holds what `lines` holds, in the order asked, and says from when on each tells what it billed', async () => {
      const api = of('works');
      const known = agreement(DATA.agreement);
      expect(await api.history([], signal)).toEqual([]);
      const asked = [agreement(null), known];
      const [[onPage, past], [, lines]] = [await api.history(asked, signal), await api.lines(asked, signal)];
      expect(onPage).toEqual({ lines: [], problems: [] });
      expect(past?.problems).toEqual(lines?.problems);
      expect(past?.lines.map(({ id }) => id)).toEqual(lines?.lines.map(({ id }) => id));
      for (const [at, line] of (lines?.lines ?? []).entries()) {
        const then = past?.lines[at];
        expect(then).toEqual({ ...line, periods: then?.periods, unchangedSince: then?.unchangedSince });
        for (const period of line.periods ?? []) expect(then?.periods).toContainEqual(period);
        expect(then?.unchangedSince ?? '').toMatch(/^\d{4}-\d\d-\d\d$/);
        expect((then?.unchangedSince ?? '') <= (line.unchangedSince ?? '')).toBe(true);
      }
    });

    it('goes back 25 months where the PSA keeps it, and no further', async () => {
      const [past] = await of('works').history([agreement(DATA.agreement)], signal);
      const [line] = past?.lines ?? [];
      if (line?.periods) expect(line.periods.map(({ from }) => from)).toEqual(DATA.periodsOfTheFirstLine);
      else expect(line?.quantity).not.toBeNull();
    });

    it('of an agreement that is gone is nothing', async () => {
      expect(await of('agreement gone').history([agreement(DATA.agreement)], signal)).toEqual([
        { lines: [], problems: [] },
      ]);
    });
  });

  describe('failures', () => {
    it.each([
      ['wrong keys', /^psa\.keys$/],
      ['too many requests', /^psa\.rate-limit$/],
      ['service down', /^psa\.service-down$/],
      ['unreadable', /^psa\.(unreadable|site)$/],
      ['no network', /^network\./],
    ] as const)('%s: every method says so, with a sentence and a next step', async (scene, code) => {
      for (const { name, failure } of await outcomes(of(scene))) {
        expect(failure?.code, name).toMatch(code);
        expect(failure?.sentence, name).toMatch(/^[A-Z"a-z].*\.$/s);
        expect(failure?.nextStep, name).toMatch(/\.$/);
      }
    });

    it('a missing right: it is named, and what does not need it works on', async () => {
      const failed = (await outcomes(of('missing right'))).filter(({ failure }) => failure !== null);
      const names = failed.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['authenticate', 'agreements', 'agreement']));
      expect(names).not.toContain('companies');
      expect(names).not.toContain('products');
      for (const { failure } of failed) {
        expect(failure?.code).toBe('psa.right');
        expect(failure?.sentence).toContain(right);
      }
    });

    it('what is ended by its signal ends as cancelled', async () => {
      const ended = AbortSignal.abort();
      for (const { name, failure } of await outcomes(of('works'), ended))
        expect(failure?.code, name).toBe('cancelled');
    });
  });
}
