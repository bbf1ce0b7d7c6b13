import type { Input } from '@/lib/messaging/protocol';
import type { PsaKind } from '@/lib/model/records';
import type { Msp } from '@/simulators/msp';

/** What the bench does in another way on each PSA. Simulated pages of both tell in the same way when they are ready. */
export interface BenchPsa {
  kind: PsaKind;
  name: string;
  host: string;
  keys(msp: Msp): Input<'psa.connect'>['form'];
  /** Lines of each agreement, by its id. */
  sizes(msp: Msp): Map<number, number>;
  /** The extension's id of a product that the truth names; undefined: the PSA has none. */
  productId(msp: Msp, productId: string): string | undefined;
  /** Whether its requests, all without a body, can be sent again as they were. */
  isRepeatable: boolean;
  /** A page with all lines of an agreement in it. */
  addressOf(agreementId: number): string;
  /** The same on a page that goes on to other agreements without a reload. */
  movingAddressOf(agreementId: number): string;
  /** What the page's own way of going on is told. */
  move(agreementId: number): [screen: string, to: unknown];
  /** Pages that have nothing of ours. */
  foreign: readonly { name: string; address: string }[];
}
