import { ensureChromium } from './browser';
import { runSteps, type Step } from './steps';

// `npm test`: everything that must hold, in the order in which a failure is cheapest to learn.

const STEPS: Step[] = [
  { name: 'Types', command: 'tsc', args: ['--noEmit'] },
  { name: 'Lint', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'Unit tests', command: 'vitest', args: ['run'], vitest: true },
  { name: 'Build for Chrome', command: 'wxt', args: ['build'] },
  { name: 'Build for Firefox', command: 'wxt', args: ['build', '-b', 'firefox'] },
  { name: 'Build for the end-to-end tests', command: 'wxt', args: ['build', '--mode', 'e2e'] },
  { name: 'Size', command: 'tsx', args: ['scripts/size.ts'] },
  {
    name: 'End-to-end tests',
    command: 'vitest',
    args: ['run', '-c', 'e2e/vitest.config.ts'],
    vitest: true,
  },
];

async function main(): Promise<void> {
  let browserMissing = 0;
  try {
    process.env.SEATCHECK_CHROMIUM = await ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    browserMissing = 1;
  }
  const steps = browserMissing ? STEPS.filter(({ name }) => name !== 'End-to-end tests') : STEPS;
  const { passed, failed } = await runSteps(steps);
  process.exitCode = failed + browserMissing === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed + browserMissing} failed`);
}

await main();
