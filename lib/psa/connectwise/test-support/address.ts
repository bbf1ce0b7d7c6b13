import { compress } from 'lzma';

/** A hash as ConnectWise writes it (connectwise.md 1.3). */
export function hashOf(state: unknown, tail?: string): string {
  const bytes = Uint8Array.from(compress(JSON.stringify(state), 3), (byte) => byte & 0xff);
  const encoded = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '$')
    .replaceAll('/', '_');
  return `#${encoded}${tail ? `??${tail}` : ''}`;
}

/** A screen's state: its name, the shown record's id, and the selected tab. */
export const stateOf = (p: string, rd: number, idxk?: string): unknown => ({
  pid: 6,
  p,
  s: { p: { pid: 12, rd, ...(idxk ? { idxk, slk: { pid: 4, rd: 0 } } : {}) } },
  rnd: 0.42,
});

export const agreementHash = (id: number, tab = 'additions'): string =>
  hashOf(stateOf('agreement_detail', id, tab), 'AgreementDetail');

export const APP = '/v2025_1/ConnectWise.aspx?fullscreen=false&locale=en_US';
