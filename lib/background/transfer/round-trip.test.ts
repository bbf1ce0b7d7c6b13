import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { meaning } from '../mapping/decide';
import { exportMappings } from './export';
import { importing } from './samples.testing';
import { contextOf, worlds } from './worlds.testing';

describe('what was exported', () => {
  it('is the same when it is imported, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (given) => {
        const context = await contextOf(given);
        const { text } = await exportMappings(context, { format: given.format });
        const lines = await importing(context, text);
        expect(lines.filter(({ effect }) => effect !== 'same')).toEqual([]);
        expect(lines).toHaveLength(given.accounts.length + given.services.length);
      }),
      { numRuns: 120 },
    );
  }, 30_000);

  it('comes back to the letter where all mappings were lost', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (given) => {
        const context = await contextOf(given);
        const { store } = context;
        const said = async () =>
          [...(await store.accountMappings.all()), ...(await store.serviceMappings.all())].map(meaning);
        const before = await said();
        const { text } = await exportMappings(context, { format: given.format });
        await store.accountMappings.delete(...(await store.accountMappings.all()).map(({ id }) => id));
        await store.serviceMappings.delete(...(await store.serviceMappings.all()).map(({ id }) => id));
        await importing(context, text, true);
        expect(await said()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('stays the same in a spreadsheet that writes semicolons or tabs', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(';', '\t'), async (given, delimiter) => {
        const context = await contextOf(given);
        const { text } = await exportMappings(context, { format: 'csv' });
        const { data } = Papa.parse<string[]>(text, { delimiter: ',' });
        const lines = await importing(context, Papa.unparse(data, { delimiter, newline: '\r\n' }));
        expect(lines.filter(({ effect }) => effect !== 'same')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
