import type { Furniture } from './furniture';

/**
 * Where the furniture script leaves its class for the content script. Both run in the extension's isolated world
 * of one frame, which neither the page nor another extension can see.
 */
const SLOT = '__seatcheckFurniture';
const world = globalThis as { [SLOT]?: typeof Furniture };

export function leaveFurniture(furniture: typeof Furniture): void {
  world[SLOT] = furniture;
}

export function takeFurniture(): typeof Furniture {
  const furniture = world[SLOT];
  if (!furniture) throw new Error('The furniture script did not run');
  return furniture;
}
