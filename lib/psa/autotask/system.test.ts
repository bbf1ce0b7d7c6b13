import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failures, type Key } from './api/failures';
import { AUTOTASK } from './system';

const FORM = { userName: 'a1b2@acme.example', secret: 's3cret', integrationCode: 'CODE' };

describe('the form of Autotask', () => {
  it('takes what was typed, trimmed, and needs no host that the manifest lacks', () => {
    expect(AUTOTASK.read({ ...FORM, secret: ' s3cret\n', other: 'x' })).toEqual({
      ok: true,
      form: FORM,
      hosts: ['https://*.autotask.net/*'],
      asksAt: null,
    });
  });

  it('names everything that is missing', () => {
    expect(AUTOTASK.read({ secret: '  ' })).toEqual({
      ok: false,
      errors: {
        userName: 'Type the API user name.',
        secret: 'Type the secret.',
        integrationCode: 'Type the tracking identifier.',
      },
      asksAt: null,
    });
  });

  it.each(['admin', 'a b@acme.example', '@acme.example', 'a@', 'a@b@c'])(
    'does not take "%s" for the name of an API user',
    (userName) => {
      const reading = AUTOTASK.read({ ...FORM, userName });
      expect(reading.ok ? '' : reading.errors.userName).toContain('e-mail address');
    },
  );

  it('gives either a whole form or an error for each field that is not', () => {
    const text = fc.oneof(fc.string(), fc.emailAddress(), fc.constant(' '));
    fc.assert(
      fc.property(fc.record({ userName: text, secret: text, integrationCode: text }), (typed) => {
        const reading = AUTOTASK.read(typed);
        if (reading.ok) for (const value of Object.values(reading.form)) expect(value.trim()).toBe(value);
        else expect(Object.keys(reading.errors).length).toBeGreaterThan(0);
        const whole = Object.values(typed).every((value) => value.trim() !== '');
        if (reading.ok) expect(whole).toBe(true);
      }),
    );
  });
});

describe('what Autotask refuses', () => {
  const blamed = (code: string) =>
    AUTOTASK.fields.filter(({ failures: codes }) => codes.includes(code)).map(({ name }) => name);

  it('is marked at the field it is about', () => {
    expect(blamed(failures.userUnknown().failure.code)).toEqual(['userName']);
    expect(blamed(failures.zoneUnusable().failure.code)).toEqual(['userName']);
    expect(blamed(failures.keys().failure.code)).toEqual(['userName', 'secret', 'integrationCode']);
    expect(blamed(failures.right([]).failure.code)).toEqual([]);
  });

  it('calls each field as the form does', () => {
    for (const { name, label } of AUTOTASK.fields) {
      const { code, sentence } = failures.keyMissing(name as Key).failure;
      expect(blamed(code)).toContain(name);
      expect(sentence.toLowerCase()).toContain(label.toLowerCase());
    }
  });
});
