import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConditions } from './conditions';
import { FIELDS } from './fields';

const record = {
  id: 7,
  name: 'Managed Security (North)',
  company: { id: 4, identifier: 'ashdown', name: 'Ashdown Dental' },
  agreementStatus: 'Active',
  startDate: '2026-01-31T00:00:00Z',
  cancelledFlag: false,
  billAmount: 499.5,
  _info: { lastUpdated: '2026-11-19T10:00:00Z' },
};
const holds = (text: string): boolean => parseConditions(text, FIELDS.agreements)(record);

describe('parseConditions', () => {
  it.each([
    ['id=7', true],
    ['id = 7 and company/id=4', true],
    ['id=8 or company/id=4', true],
    ['id=8 and id=7 or id=7', true],
    ['id=8 and (id=7 or id=7)', false],
    ["agreementStatus='Active' AND company/id=4", true],
    ['company/identifier="ASHDOWN"', true],
    ['name like "managed*"', true],
    ['name like "%(north)"', true],
    ['name like "north"', false],
    ['name not like "north"', true],
    ['name contains "secur"', true],
    ['name not contains "secur"', false],
    ['id in (1,7,9)', true],
    ['id not in (1,7,9)', false],
    ['agreementStatus in ("Active","Expired")', true],
    ['startDate>[2026-01-30T23:59:59Z]', true],
    ['startDate>=[2026-01-31]', true],
    ['lastUpdated>[2026-11-19]', true],
    ['_info/lastUpdated<[2026-11-19T10:00:00Z]', false],
    ['cancelledFlag=false', true],
    ['cancelledFlag = True', false],
    ['billAmount>=499.5', true],
    ['endDate = null', true],
    ['endDate != null', false],
    ['endDate > [2020-01-01]', false],
  ])('%s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it.each([
    'nothing=1',
    'company=4',
    'id',
    'id=',
    'id==7',
    'id=7 and',
    '(id=7',
    'id=7)',
    'id=7 id=8',
    'id="7"',
    'name=7',
    'name like 7',
    'startDate="2026-01-01"',
    'startDate>2026-01-01',
    'startDate>[today]',
    'startDate>[2026-13-40]',
    "agreementStatus='Aktiv'",
    'id in 7',
    'id not = 7',
    'name="open',
  ])('refuses %s', (text) => {
    expect(() => holds(text)).toThrow(expect.objectContaining({ status: 400, code: 'ApiFindCondition' }));
  });

  it('orders and, or and parentheses as logic does', () => {
    type Tree = { text: string; value: boolean };
    const leaf = fc.boolean().map((value): Tree => ({ text: value ? 'id=7' : 'id=8', value }));
    const { tree } = fc.letrec<{ tree: Tree; inner: Tree }>((tie) => ({
      inner: fc.oneof({ withCrossShrink: true, maxDepth: 4 }, leaf, tie('tree')),
      tree: fc.tuple(tie('inner'), fc.boolean(), tie('inner')).map(([a, and, b]) => ({
        text: `(${a.text}) ${and ? 'and' : 'or'} (${b.text})`,
        value: and ? a.value && b.value : a.value || b.value,
      })),
    }));
    fc.assert(fc.property(tree, ({ text, value }) => holds(text) === value));
  });

  it('never throws anything but a refusal', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[id=7()&"' andorlike<>!\],[-]{0,30}$/), (text) => {
        try {
          holds(text);
          return true;
        } catch (thrown) {
          return thrown instanceof Error && 'status' in thrown && thrown.status === 400;
        }
      }),
    );
  });
});
