import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig(async () => ({
  plugins: await WxtVitest(),
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  define: { __BADGE_ROOT_MODE__: '"open"' },
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'simulators/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    environment: 'happy-dom',
    restoreMocks: true,
  },
}));
