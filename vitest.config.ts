import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Code that never meets a page; its tests are spared the making of one, which took two fifths of all their time. */
const WITHOUT_PAGE = [
  'lib/{model,matching,reconcile,export,http,platform,lmpi,store,vault,sync,push,messaging,background}/**/*.test.ts',
  'lib/psa/*/api/**/*.test.ts',
  'simulators/**/*.test.ts',
  'scripts/**/*.test.ts',
  'bench/**/*.test.ts',
];

export default defineConfig(async () => {
  const project = async (
    name: string,
    test: { include: string[]; exclude?: string[]; environment: string },
  ) => ({
    plugins: await WxtVitest(),
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    define: { __BADGE_ROOT_MODE__: '"open"' },
    test: { ...test, name, restoreMocks: true },
  });
  return {
    test: {
      // By itself one core of two is left alone: unit tests took 361 s of CI's 15 minutes so.
      maxWorkers: '100%',
      projects: [
        await project('without page', { include: WITHOUT_PAGE, environment: 'node' }),
        await project('with page', {
          include: ['lib/**/*.test.{ts,tsx}', 'components/**/*.test.{ts,tsx}'],
          exclude: WITHOUT_PAGE,
          environment: 'happy-dom',
        }),
      ],
    },
  };
});
