import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { PAGE_PATTERNS } from './lib/psa/hosts';

/** Pages of the PSAs' own clouds; self-hosted sites are asked for one by one (docs/permissions.md). */
const PSA_PAGES = [...PAGE_PATTERNS];

/** What stands in content scripts for a heavier module. */
const LIGHTER: Record<string, string> = {
  '@wxt-dev/webextension-polyfill/browser': fileURLToPath(import.meta.resolve('@wxt-dev/browser')),
  'wxt/utils/content-script-context': fileURLToPath(
    new URL('lib/platform/content-context.ts', import.meta.url),
  ),
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    // Content scripts pay for every byte on a page that is not ours. What they call gives promises in every browser
    // that Manifest V3 has, so that there the polyfill (3 KB gzip) would add nothing; and of WXT's context they use
    // nothing (1 KB).
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'light-content-scripts',
          enforce: 'pre',
          resolveId: (id) => LIGHTER[id] ?? null,
        },
      ];
    },
  },
  vite: ({ mode }) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __BADGE_ROOT_MODE__: JSON.stringify(mode === 'production' ? 'closed' : 'open') },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Seatcheck',
    description:
      'Shows what a customer used beside what the customer is billed, in the row that is about to be invoiced.',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting'],
    host_permissions: [...PSA_PAGES, 'https://cspi.trendmicro.com/*'],
    optional_host_permissions: [
      'https://*/*',
      ...(mode === 'production' ? [] : ['http://localhost/*', 'http://127.0.0.1/*']),
    ],
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: PSA_PAGES,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // 148 is the first that tells the panel its frame's ancestors (lib/platform/frame.ts).
            gecko: {
              id: 'seatcheck@seatcheck.example',
              strict_min_version: '148.0',
              // Keys and figures go to the user's own services; nothing goes to us.
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
