import { decodeHash } from './hash';
import { routeOf } from './route';
import { readState } from './screen-state';

/** How addresses are read: in every frame's script, which the overlay's script shares it with (lookout.ts). */
export const ADDRESSES = { routeOf, decodeHash, readState };
export type Addresses = typeof ADDRESSES;
