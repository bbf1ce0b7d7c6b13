import { defineConfig } from 'wxt';

/** Pages of ConnectWise's own cloud; self-hosted sites are asked for one by one (docs/permissions.md). */
const PSA_PAGES = ['https://*.myconnectwise.net/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
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
            gecko: { id: 'seatcheck@seatcheck.example', strict_min_version: '128.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
