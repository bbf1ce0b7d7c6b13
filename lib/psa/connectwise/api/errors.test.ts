import { describe, expect, it } from 'vitest';
import { errorBody, failureOfReply } from './errors';
import { reply } from './fake.testing';

const AGREEMENTS = '/finance/agreements/10/additions';

describe('failureOfReply', () => {
  it.each([
    [400, { code: 'ApiFindCondition', message: 'x is not a recognized name.' }, 'psa.refused'],
    [400, { message: 'clientId is required' }, 'psa.client-id'],
    [401, { code: 'Unauthorized', message: 'Cannot find a valid client id.' }, 'psa.client-id'],
    [403, { errors: [{ message: 'Client-ID not registered' }] }, 'psa.client-id'],
    [401, { code: 'ConnectWiseApi', message: 'UserNotAuthenticated' }, 'psa.keys'],
    [404, '', 'psa.keys'],
    [403, '<html>', 'psa.right'],
    [409, { code: 'ObjectExists' }, 'psa.refused'],
    [429, {}, 'psa.rate-limit'],
    [500, { message: 'clientId lookup failed' }, 'psa.service-down'],
    [503, '<html>', 'psa.service-down'],
    [204, '', 'psa.refused'],
  ])('%i %j', (status, body, code) => {
    expect(failureOfReply(reply(status, body), AGREEMENTS).failure.code).toBe(code);
  });

  it('names the right of the path, the wait and the handle for support', () => {
    expect(failureOfReply(reply(403, {}), AGREEMENTS).failure.sentence).toContain(
      'Finance > Agreements (Inquire: All)',
    );
    expect(failureOfReply(reply(403, {}), '/elsewhere').failure.sentence).toContain('does not say which');
    const headers = { 'retry-after': '1', 'x-cw-request-id': 'abc' };
    expect(failureOfReply(reply(429, {}, headers), AGREEMENTS).failure).toMatchObject({
      nextStep: 'Try again in 1 second.',
      reference: 'abc',
    });
    expect(
      failureOfReply(reply(429, {}, { 'retry-after': 'Tue, 1 Dec' }), AGREEMENTS).failure.nextStep,
    ).toContain('few minutes');
  });
});

describe('errorBody', () => {
  it('joins the message and its details, and takes any other body for none', () => {
    expect(
      errorBody(reply(400, { code: 'A', message: 'b', errors: [{ message: 'c' }, { code: 'D' }, {}] })),
    ).toEqual({
      code: 'A',
      message: 'b; c; D',
    });
    expect(errorBody(reply(400, { code: 'A', message: null, errors: 'x' }))).toEqual({
      code: 'A',
      message: '',
    });
    for (const body of ['', 'null', '[]', '<html>'])
      expect(errorBody(reply(400, body))).toEqual({ code: '', message: '' });
  });
});
