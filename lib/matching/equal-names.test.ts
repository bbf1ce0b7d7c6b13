import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchEqualNames } from './equal-names';

const named = (prefix: string, names: string[]) =>
  names.map((name, index) => ({ id: `${prefix}${index}`, name }));

describe('matchEqualNames', () => {
  it('folds white space and Unicode forms, and nothing else', () => {
    const left = named('v', ['Müller  GmbH ', 'Acme', 'acme ltd', 'Caf\u0065\u0301 Rouge']);
    const right = named('c', ['Mu\u0308ller GmbH', 'ACME', 'Acme Ltd', 'Café Rouge']);
    expect(matchEqualNames(left, right)).toEqual([
      { left: 'v0', right: 'c0' },
      { left: 'v3', right: 'c3' },
    ]);
  });

  it('leaves names that are not unique on either side', () => {
    expect(matchEqualNames(named('v', ['A', 'A ', 'B']), named('c', ['A', 'B', 'B']))).toEqual([]);
  });

  it('never pairs an empty name', () => {
    expect(matchEqualNames(named('v', [' ']), named('c', ['']))).toEqual([]);
  });

  it('uses each record at most once, whatever the names', () => {
    const names = fc.array(fc.constantFrom('A', 'A ', 'B', 'C', 'c', ''), { maxLength: 8 });
    fc.assert(
      fc.property(names, names, (a, b) => {
        const pairs = matchEqualNames(named('v', a), named('c', b));
        expect(new Set(pairs.map((pair) => pair.left)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.right)).size).toBe(pairs.length);
      }),
    );
  });
});
