import { md5 as nobleMd5 } from '@noble/hashes/legacy.js';

/** The 16-byte MD5 digest. WebCrypto has no MD5; LMPI wants it of each request body (lmpi.md 1.2). */
export const md5 = (bytes: Uint8Array): Uint8Array => nobleMd5(bytes);
