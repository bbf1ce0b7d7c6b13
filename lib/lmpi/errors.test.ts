import { describe, expect, it } from 'vitest';
import { LmpiParameterError, refusalOf } from './errors';
import { WORDS } from './failures';

const refuse = (status: number, subject?: string, change = {}) =>
  refusalOf({
    status,
    body: subject === undefined ? undefined : { error_subject: subject, error_message: 'Why.' },
    traceId: 'trace-1',
    skew: 0,
    report: true,
    ...change,
  });

describe('every documented subject', () => {
  it.each([
    [400, 'MissingHeaderAccessToken', 'lmpi.request'],
    [400, 'MissingHeaderPosixTime', 'lmpi.request'],
    [400, 'MissingHeaderSignature', 'lmpi.request'],
    [400, 'MissingHeaderTraceID', 'lmpi.request'],
    [400, 'InvalidParametersreport_cycle_year', 'lmpi.parameter'],
    [401, 'InvalidHeaderAccessToken', 'lmpi.token'],
    [401, 'AuthenticationFailureAccessToken', 'lmpi.token-not-set-up'],
    [401, 'AuthenticationFailureSignature', 'lmpi.secret-key'],
    [401, 'AuthenticationFailurePosixTime', 'lmpi.clock'],
    [415, 'InvalidHeaderContentType', 'lmpi.request'],
    [500, 'InternalMappingError', 'lmpi.service'],
    [500, 'CSPIError', 'lmpi.service'],
    [500, 'InternalError', 'lmpi.service'],
    [500, 'ServerException', 'lmpi.service'],
  ])('%d %s', (status, subject, code) => {
    const { failure } = refuse(status, subject);
    expect(failure).toMatchObject({ code, reference: 'trace-1' });
    expect(failure.sentence).toMatch(/\.$/);
    expect(failure.nextStep).toMatch(/\.$/);
  });

  it.each([
    [400, 'lmpi.parameter'],
    [401, 'lmpi.keys'],
    [403, 'lmpi.right'],
    [404, 'lmpi.not-found'],
    [405, 'lmpi.request'],
    [429, 'lmpi.busy'],
    [502, 'lmpi.service'],
    [304, 'lmpi.unreadable'],
  ])('%d without a subject', (status, code) => {
    expect(refuse(status).failure.code).toBe(code);
    expect(refuse(status, 'Unheard').failure.code).toBe(code);
  });

  it('says something else for each kind', () => {
    const sentences = Object.values(WORDS).map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('details', () => {
  it.each([
    ['InvalidParameterscompany.name', 'company.name'],
    ['InvalidParameters{FieldName}', 'FieldName'],
    ['InvalidParameters', ''],
  ])('%s names %j', (subject, field) => {
    const error = refuse(400, subject);
    expect(error instanceof LmpiParameterError && error.field).toBe(field);
    expect(error.failure.sentence).toContain('Why.');
  });

  it.each(['AuthenticationFailureSignature', 'InvalidHeaderAccessToken', 'Unheard', undefined])(
    'blames the clock for a 401 (%s) when it is far off',
    (subject) => {
      const { failure } = refuse(401, subject, { skew: -125 * 60_000 });
      expect(failure.code).toBe('lmpi.clock');
      expect(failure.sentence).toBe("This computer's clock is 2 hours 5 minutes behind Trend Micro's.");
    },
  );

  it('does not blame the clock for anything else', () => {
    expect(refuse(403, undefined, { skew: 9e9 }).failure.code).toBe('lmpi.right');
    expect(refuse(401, 'AuthenticationFailureSignature', { skew: 899_000 }).failure.code).toBe(
      'lmpi.secret-key',
    );
  });

  it('tells a list from a report', () => {
    expect(refuse(403).failure.sentence).toContain('report');
    expect(refuse(403, undefined, { report: false }).failure.sentence).toContain('list');
  });
});
