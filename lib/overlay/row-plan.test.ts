import { describe, expect, it } from 'vitest';
import type { PageRow } from '@/lib/messaging/protocol';
import type { PageRecord, ReadRow } from '@/lib/psa/contract';
import { plan } from './row-plan';

const row = (change: Partial<ReadRow> = {}): ReadRow => ({
  row: document.createElement('tr'),
  cell: document.createElement('td'),
  lineId: null,
  stale: false,
  product: 'Email Security',
  description: null,
  quantity: null,
  effective: null,
  cancelled: null,
  company: null,
  agreement: null,
  ...change,
});
const asked = (record: PageRecord, one: ReadRow): PageRow | undefined => {
  let rows: PageRow[] = [];
  plan([one], record, null, (given) => {
    rows = given;
    return [];
  });
  return rows[0];
};

describe('a row of an agreement that is not known', () => {
  const named = { names: ['Managed Services'], companyName: 'Acme' };

  it('is asked for by the name of the page where that alone tells the agreement', () => {
    expect(asked({ ...named, recordId: null }, row())).toMatchObject({
      company: 'Acme',
      agreement: 'Managed Services',
    });
  });

  it('is not where the page tells its id: what is known by that name is another agreement', () => {
    const other = { ...named, recordId: 999 };
    expect(asked(other, row())).toMatchObject({ company: 'Acme', agreement: null });
    expect(asked(other, row({ agreement: 'Child' }))).toMatchObject({ agreement: 'Child' });
  });
});
