/** The package has no types of its own. Bytes are signed. */
declare module 'lzma' {
  export function compress(text: string, mode: number): number[];
}
