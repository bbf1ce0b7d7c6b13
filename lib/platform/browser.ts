/** The only door to `browser.*` (design.md, "The house"); a structure test holds everything else to it. */
export { browser } from 'wxt/browser';
