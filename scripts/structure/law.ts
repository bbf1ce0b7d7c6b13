/** The law of the tree (docs/architecture.md) as data; check.ts holds the tree to it. */

/** From the lowest layer up. A file may import from its own layer and from those before it. */
export const LAYERS: readonly (readonly string[])[] = [
  ['lib/model'],
  ['lib/matching', 'lib/reconcile', 'lib/export', 'lib/http', 'lib/platform'],
  ['lib/lmpi', 'lib/psa', 'lib/store', 'lib/vault'],
  ['lib/sync', 'lib/push', 'lib/overlay', 'lib/messaging'],
  ['lib/background', 'components'],
  ['entrypoints'],
];

/** Shipped code; the rest of the repository is tools, which shipped code never imports. */
export const SHIPPED = ['lib', 'components', 'entrypoints'];
export const TOOLS = ['simulators', 'scripts', 'e2e', 'bench'];

/** Who may not import what, whatever the layers say. */
export const FORBIDDEN: readonly { from: string; to: readonly string[]; because: string }[] = [
  {
    from: 'components',
    to: ['lib/background', 'lib/store', 'lib/vault', 'lib/http'],
    because: 'popup and panel ask the background',
  },
];

/** Types of the messages are the one thing that every layer may name. */
export const TYPES_FOR_ALL = 'lib/messaging/protocol.ts';

export const DOOR = 'lib/platform';
export const DOOR_MODULE = 'lib/platform/browser.ts';
export const BEHIND_THE_DOOR = ['wxt/browser', 'webextension-polyfill'];

/** What content scripts are made of: they and all they import are without zod (design.md, decision 12). */
export const PAGE_SIDE = [
  /^entrypoints\/[^/]+\.content(\/index)?\.tsx?$/,
  /^entrypoints\/([a-z]+-overlay|furniture)\.ts$/,
  /^lib\/model\//,
  /^lib\/overlay\//,
  /^lib\/psa\/(grid|page)\//,
  /^lib\/psa\/([^/]+\/)?hosts\.ts$/,
  /^lib\/psa\/[^/]+\/(route|page|labels)(\.ts$|\/)/,
  /^lib\/messaging\/(client|protocol)\.ts$/,
];

/** What only lib/psa, the list of kinds and the entrypoints may say in code; words for people come from SYSTEMS. */
export const PSA_NAMES = /connectwise|autotask/i;
export const MAY_NAME_A_PSA = ['lib/psa', 'lib/model/records.ts', 'entrypoints'];

export const MOST_LINES = 250;
