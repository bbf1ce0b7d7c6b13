/** Decimals as whole numbers of millionths, so that the truth is exact without the extension's own code. */
const SCALE = 1_000_000n;

export function scale(value: number): bigint {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(6).split('.');
  const size = BigInt(whole) * SCALE + BigInt(fraction.padEnd(6, '0'));
  return value < 0 ? -size : size;
}

/** Canonical text: "42", "2.5", "-3". */
export function decimalText(value: bigint): string {
  const size = value < 0n ? -value : value;
  const fraction = (size % SCALE).toString().padStart(6, '0').replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${size / SCALE}${fraction === '' ? '' : `.${fraction}`}`;
}
