import type { Day } from '@/lib/model/calendar';
import { add, type Decimal, toDecimal, ZERO } from '@/lib/model/decimal';
import { FailureError } from '@/lib/model/failure';
import type { LineSight, ProductSight, PushWrite } from '@/lib/model/push';
import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import type { PsaWrites, WriteAnswer } from '@/lib/psa/write-contract';
import { agreement } from '@/lib/store/samples.testing';
import type { Clock, LoggedChange } from './harness.testing';
import { loggedOf } from './harness.testing';

/** What happens to one request to write. */
export type Fault =
  | 'none'
  | 'lost before'
  | 'lost after'
  | 'doubled'
  | 'doubled and lost'
  | 'doubled late'
  | 'slow'
  | 'late'
  | 'conflict'
  | 'busy'
  | 'busy and done'
  | 'trouble before'
  | 'trouble after'
  | 'no right';

export const FAULTS: readonly Fault[] = [
  'lost before',
  'lost after',
  'doubled',
  'doubled and lost',
  'doubled late',
  'slow',
  'late',
  'conflict',
  'busy',
  'busy and done',
  'trouble before',
  'trouble after',
];

interface FakeLine extends LineSight {
  agreementId: string;
}

const problem = (code: string) => ({ code, sentence: `It said ${code}.`, nextStep: 'Wait.' });
export const NETWORK = problem('network.unreachable');

/** A PSA in memory that does what it is told, and goes wrong as it is told. */
export class FakePsa {
  lines: FakeLine[] = [];
  log: LoggedChange[] = [];
  /** By the number of the request to write, from 0. */
  faults = new Map<number, Fault>();
  /** Called before each request, with its number over all kinds, from 0. */
  onRequest: (request: number, kind: 'sight' | 'send' | 'note') => void = () => undefined;
  /** Called between the re-reading and the writing. */
  downUntil = 0;
  /** What is another of an agreement, by its record id. */
  agreements = new Map<number, Partial<Agreement>>();
  notes: string[] = [];
  sends = 0;
  requests = 0;
  sendLog: PushWrite[] = [];
  private due: { at: number; apply: () => void }[] = [];
  private version = 0;

  constructor(readonly clock: Clock) {}

  add(agreementId: string, lineId: string, productId: string, quantity: string): FakeLine {
    const line: FakeLine = {
      agreementId,
      lineId,
      productId,
      quantity: dec(quantity),
      included: ZERO,
      unitPrice: dec('3.5'),
      billable: 'Billable',
      from: null,
      to: null,
      version: 'v0',
      postedTo: null,
    };
    this.lines.push(line);
    return line;
  }

  /** Somebody else's change of a quantity: by so much that it is never taken for ours. */
  disturb(lineId: string, by = '1000'): void {
    const line = this.lines.find((one) => one.lineId === lineId);
    if (!line) return;
    line.quantity = add(line.quantity ?? ZERO, dec(by));
    line.version = this.nextVersion();
  }

  sightOf(agreementId: string, productId: string): ProductSight {
    return this.lines
      .filter((line) => line.agreementId === agreementId && line.productId === productId)
      .map(({ agreementId: _, ...line }) => ({ ...line }))
      .sort((a, b) => (a.lineId < b.lineId ? -1 : 1));
  }

  api(): PsaApi {
    const unused = () => Promise.reject(new Error('not in this test'));
    return {
      psa: 'connectwise',
      linesAtOnce: 1,
      authenticate: unused,
      companies: unused,
      products: unused,
      agreements: unused,
      agreement: async (recordId) =>
        agreement({
          id: `connectwise:${recordId}`,
          recordId,
          companyId: 'connectwise:c1',
          ...this.agreements.get(recordId),
        }),
      lines: unused,
      history: unused,
      writes: this.writes(),
    };
  }

  private writes(): PsaWrites {
    return {
      removes: true,
      terms: () => Promise.reject(new Error('not in this test')),
      ways: () => ({ ways: [], cannot: problem('push.no-way') }),
      describe: (write) => write.kind,
      missingRight: async () => null,
      sight: async ({ id }, productId) => {
        await this.begin('sight');
        return this.sightOf(id, productId);
      },
      send: async (write) => {
        const fault = this.faults.get(this.sends++) ?? 'none';
        this.sendLog.push(write);
        const isDown = await this.begin('send').then(
          () => false,
          () => true,
        );
        return isDown ? unknown('network.unreachable') : this.answer(write, fault);
      },
      note: async (of, text) => {
        await this.begin('note');
        this.notes.push(`${of.id}: ${text}`);
        return { kind: 'accepted' };
      },
    };
  }

  /** Throws `network.unreachable` while the network is down. */
  private async begin(kind: 'sight' | 'send' | 'note'): Promise<void> {
    this.onRequest(this.requests++, kind);
    await this.clock.sleep(200);
    this.catchUp();
    if (this.clock.now() < this.downUntil) throw new FailureError(NETWORK);
  }

  private async answer(write: PushWrite, fault: Fault): Promise<WriteAnswer> {
    const later = (ms: number) =>
      this.due.push({ at: this.clock.now() + ms, apply: () => this.apply(write) });
    switch (fault) {
      case 'none':
        this.apply(write);
        return { kind: 'accepted' };
      case 'lost before':
      case 'trouble before':
        return unknown(fault === 'lost before' ? 'network.timeout' : 'psa.service-down');
      case 'lost after':
      case 'trouble after':
        this.apply(write);
        return unknown(fault === 'lost after' ? 'network.timeout' : 'psa.service-down');
      case 'doubled':
        this.apply(write);
        this.apply(write);
        return { kind: 'accepted' };
      case 'doubled and lost':
        this.apply(write);
        this.apply(write);
        return unknown('network.timeout');
      case 'doubled late':
        this.apply(write);
        later(4_000);
        return unknown('network.timeout');
      case 'slow':
        await this.clock.sleep(40_000);
        this.apply(write);
        await this.clock.sleep(60_000);
        return unknown('network.timeout');
      case 'late':
        later(45_000);
        return unknown('network.timeout');
      case 'conflict':
        return { kind: 'refused', failure: problem('psa.conflict') };
      case 'no right':
        return { kind: 'refused', failure: problem('psa.right') };
      case 'busy and done':
        this.apply(write);
        return { kind: 'busy', failure: problem('psa.rate-limit'), retryAfter: 3_000 };
      case 'busy':
        return { kind: 'busy', failure: problem('psa.rate-limit'), retryAfter: 3_000 };
    }
  }

  private catchUp(): void {
    const now = this.clock.now();
    const ready = this.due.filter(({ at }) => at <= now);
    this.due = this.due.filter(({ at }) => at > now);
    for (const { apply } of ready) apply();
  }

  private apply(write: PushWrite): void {
    this.log.push(loggedOf(write));
    if (write.kind === 'add line') {
      const lineId = `connectwise:added-${this.log.length}`;
      const line = this.add(write.agreementId, lineId, write.productId, write.quantity);
      Object.assign(line, { included: write.included, from: write.day, version: this.nextVersion() });
      return;
    }
    const line = this.lines.find((one) => one.lineId === write.lineId);
    if (!line) return;
    line.version = this.nextVersion();
    if (write.kind === 'set quantity') line.quantity = write.quantity;
    else if (write.kind === 'adjust units') line.quantity = add(line.quantity ?? ZERO, write.change);
    else if (write.kind === 'end line') line.to = write.lastDay;
    else this.lines = this.lines.filter((one) => one !== line);
  }

  private nextVersion(): string {
    this.version += 1;
    return `v${this.version}`;
  }
}

const unknown = (code: string): WriteAnswer => ({ kind: 'unknown', failure: problem(code) });

export function dec(value: string | number): Decimal {
  const decimal = toDecimal(value);
  if (decimal === null) throw new Error(`${value} is no decimal.`);
  return decimal;
}
export const day = (text: string): Day => text as Day;
