import { describe, expect, it } from 'vitest';
import { PSA_KINDS } from '@/lib/model/records';
import { PAGE_PATTERNS } from './hosts';
import { SYSTEMS } from './systems';

describe.each(PSA_KINDS)('the screens of %s', (kind) => {
  const { fields, kind: own, read, help } = SYSTEMS[kind];

  it('have a field of their own for each thing that is asked for', () => {
    expect(own).toBe(kind);
    const labels = fields.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(fields.some(({ secret }) => secret)).toBe(true);
    // A list of choices would show what is typed.
    for (const { secret, choices } of fields) expect(secret && choices).toBeFalsy();
  });

  it('say which keys and which rights are needed', () => {
    expect(help.paragraphs.length).toBeGreaterThan(0);
    expect(help.rights.items.length).toBeGreaterThan(0);
  });

  it('name only fields that are there, and blame a failure of keys on one at least', () => {
    const reading = read({});
    const names = fields.map(({ name }) => name);
    expect(reading.ok).toBe(false);
    for (const name of reading.ok ? [] : Object.keys(reading.errors)) expect(names).toContain(name);
    expect(fields.some(({ failures }) => failures.includes('psa.keys'))).toBe(true);
  });
});

it('each PSA has pages of its own', () => {
  expect(PAGE_PATTERNS).toHaveLength(PSA_KINDS.length);
});
