// @vitest-environment node
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, type Loopback, startLoopback } from './loopback.testing';

const ONE = '/finance/agreements/10/additions/101';
let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());
const patch = (value: number) => ask(loopback, 'PATCH', ONE, [{ op: 'replace', path: 'quantity', value }]);
const quantity = () => loopback.rest.state.additions[10]?.[0]?.quantity;

describe('a write', () => {
  it('can be worked on after whoever asked gave up, or before the wait', async () => {
    for (const [late, value] of [
      [true, 30],
      [false, 31],
    ] as const) {
      const before = quantity();
      loopback.rest.control.fault({ path: ONE, method: 'PATCH', kind: 'slow', delay: 150, times: 1, late });
      const asking = patch(value);
      await wait(60);
      expect(quantity()).toBe(late ? before : value);
      expect((await asking).status).toBe(200);
      expect(quantity()).toBe(value);
    }
    expect(loopback.rest.writes.map(({ after }) => after?.quantity)).toEqual([30, 31]);
  });

  it('can be refused as a conflict, and then changes nothing', async () => {
    loopback.rest.control.fault({ path: ONE, method: 'PATCH', kind: 'status', status: 409, times: 1 });
    expect((await patch(30)).status).toBe(409);
    expect([quantity(), loopback.rest.writes]).toEqual([25, []]);
  });

  it('waits for a hook before it is worked on and before it is answered', async () => {
    const seen: unknown[] = [];
    loopback.rest.control.on(async ({ method, path }, moment) => {
      await wait(5);
      seen.push([method, path.split('/').at(-1), moment, quantity()]);
    });
    await patch(30);
    loopback.rest.control.on(null);
    await patch(31);
    expect(seen).toEqual([
      ['PATCH', '101', 'before', 25],
      ['PATCH', '101', 'after', 30],
    ]);
  });
});

describe('a note', () => {
  const note = (body: unknown, company = 1) =>
    ask(loopback, 'POST', `/company/companies/${company}/notes`, body);

  it('is kept with its company', async () => {
    expect((await note({ text: 'Pushed.' })).status).toBe(201);
    expect(loopback.rest.notes).toMatchObject([{ companyId: 1, text: 'Pushed.' }]);
  });

  it('needs text, a company that is there, and the right', async () => {
    expect((await note({})).status).toBe(400);
    expect((await note({ text: ' ' })).status).toBe(400);
    expect((await note(['Pushed.'])).status).toBe(400);
    expect((await note(null)).status).toBe(400);
    expect((await note({ text: 'Pushed.' }, 99)).status).toBe(404);
    loopback.rest.control.withdraw('notes-add');
    expect((await note({ text: 'Pushed.' })).status).toBe(403);
    expect(loopback.rest.notes).toEqual([]);
  });
});
