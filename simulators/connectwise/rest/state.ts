import type { CwRecord, Msp } from '../../msp/types';
import { notFound } from './errors';
import type { Collection } from './types';

type ConnectWise = Msp['connectwise'];

/** A copy of the MSP's ConnectWise, so that a simulator's writes do not reach the generator's truth. */
export const copyOf = (connectwise: ConnectWise): ConnectWise => structuredClone(connectwise);

export function one(records: CwRecord[], id: number, name: string): CwRecord {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw notFound(`${name} ${id}`);
  return record;
}

export function additionsOf(state: ConnectWise, agreementId: number): CwRecord[] {
  one(state.agreements, agreementId, 'Agreement');
  const additions = state.additions[agreementId] ?? [];
  state.additions[agreementId] = additions;
  return additions;
}

export const recordsOf = (state: ConnectWise, collection: Collection): CwRecord[] => state[collection];

/** Moves `_info.lastUpdated` on, by a second at least, in the service's format. */
export function touch(record: CwRecord, now: number): void {
  const before = Date.parse(record._info.lastUpdated);
  const at = Number.isNaN(before) ? now : Math.max(now, before + 1000);
  record._info = { ...record._info, lastUpdated: stamp(at) };
}

/** "2026-11-20T09:30:00Z": no fraction. */
export const stamp = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
