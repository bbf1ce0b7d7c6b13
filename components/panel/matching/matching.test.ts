import { describe, expect, it, vi } from 'vitest';
import type { Book } from '@/lib/matching/contract';
import { account, company, mapped } from '../world.testing';
import { accountsMark, bookOf } from './book';
import { createMatcher, type Thread } from './matcher';
import type { Told } from './worker-messages';

const book: Book = { accounts: [], companies: [], claimed: new Map() };

function threads() {
  const started: (Thread & { ended: boolean; tell: (told: Told) => void })[] = [];
  const start = (): Thread => {
    const thread = {
      onmessage: null as Thread['onmessage'],
      onerror: null as Thread['onerror'],
      ended: false,
      postMessage: () => undefined,
      terminate() {
        thread.ended = true;
      },
      tell: (told: Told) => thread.onmessage?.(new MessageEvent('message', { data: told })),
    };
    started.push(thread);
    return thread;
  };
  return { started, start };
}

describe('the book', () => {
  it('holds what is to map, active companies with their domain, and who claims which', () => {
    const accounts = [account('1'), mapped('2'), account('3', { mapping: 'excluded' })];
    const companies = [
      company('c2', 'Acme', { website: 'https://acme.example' }),
      company('x', 'X', { inactive: true }),
    ];
    const { accounts: toMap, companies: active, claimed } = bookOf(accounts, companies);
    expect(toMap.map(({ id }) => id)).toEqual(['1']);
    expect(active.map(({ id, domains }) => [id, domains])).toEqual([['c2', ['https://acme.example']]]);
    expect([...claimed].map(([id, parties]) => [id, parties.map((party) => party.id)])).toEqual([
      ['c2', ['2']],
    ]);
  });

  it('has one mark whatever the mappings, and another for another name', () => {
    expect(accountsMark([account('1')])).toBe(accountsMark([account('1', { mapping: 'excluded' })]));
    expect(accountsMark([account('1')])).not.toBe(accountsMark([account('1', { name: 'Other' })]));
  });
});

describe('the matcher', () => {
  it('keeps its thread between runs and tells the progress', async () => {
    const { started, start } = threads();
    const matcher = createMatcher(start);
    const progress = vi.fn();
    const first = matcher.run(book, progress);
    started[0]?.tell({ kind: 'progress', done: 5, total: 9 });
    started[0]?.tell({ kind: 'decided', decisions: [] });
    expect(await first).toEqual([]);
    expect(progress).toHaveBeenCalledWith(5, 9);
    const second = matcher.run(book, progress);
    started[0]?.tell({ kind: 'decided', decisions: [] });
    await second;
    expect(started).toHaveLength(1);
  });

  it('ends a run under way when another begins', () => {
    const { started, start } = threads();
    const matcher = createMatcher(start);
    void matcher.run(book, () => undefined);
    void matcher.run(book, () => undefined);
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('fails when the thread does, or cannot start, and begins anew the next time', async () => {
    const { started, start } = threads();
    const matcher = createMatcher(start);
    const run = matcher.run(book, () => undefined);
    started[0]?.tell({ kind: 'failed' });
    await expect(run).rejects.toThrow();
    void matcher.run(book, () => undefined);
    expect(started).toHaveLength(2);
    const none = createMatcher(() => {
      throw new Error('no worker here');
    });
    await expect(none.run(book, () => undefined)).rejects.toThrow();
  });
});
