import { ensureChromium, ensureFirefox } from './browser';
import { runSteps, type Step } from './steps';

// `npm test`: everything that must hold, in the order in which a failure is cheapest to learn.

const FIREFOX_TESTS = 'e2e/firefox.e2e.ts';

const STEPS: Step[] = [
  { name: 'Types', command: 'tsc', args: ['--noEmit'] },
  { name: 'Lint', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'Unit tests', command: 'vitest', args: ['run'], vitest: true },
  { name: 'Build for Chrome', command: 'wxt', args: ['build'] },
  { name: 'Build for Firefox', command: 'wxt', args: ['build', '-b', 'firefox'] },
  { name: 'Size', command: 'tsx', args: ['scripts/size.ts'] },
];

const IN_CHROMIUM: Step[] = [
  { name: 'Build for the end-to-end tests', command: 'wxt', args: ['build', '--mode', 'e2e'] },
  {
    name: 'End-to-end tests',
    command: 'vitest',
    args: ['run', '-c', 'e2e/vitest.config.ts', `--exclude=${FIREFOX_TESTS}`],
    vitest: true,
  },
];

const IN_FIREFOX: Step[] = [
  {
    name: 'Build for the end-to-end tests in Firefox',
    command: 'wxt',
    args: ['build', '-b', 'firefox', '--mode', 'e2e'],
  },
  {
    name: 'End-to-end tests in Firefox',
    command: 'vitest',
    args: ['run', '-c', 'e2e/vitest.config.ts', FIREFOX_TESTS],
    vitest: true,
  },
];

/** The steps that need a browser; without it none of them, and a failure that says what to install. */
async function stepsIn(
  ensure: () => Promise<string>,
  variable: string,
  steps: Step[],
): Promise<{ steps: Step[]; missing: number }> {
  try {
    process.env[variable] = await ensure();
    return { steps, missing: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { steps: [], missing: 1 };
  }
}

async function main(): Promise<void> {
  const chromium = await stepsIn(ensureChromium, 'SEATCHECK_CHROMIUM', IN_CHROMIUM);
  const firefox = await stepsIn(ensureFirefox, 'SEATCHECK_FIREFOX', IN_FIREFOX);
  const { passed, failed } = await runSteps([...STEPS, ...chromium.steps, ...firefox.steps]);
  const all = failed + chromium.missing + firefox.missing;
  process.exitCode = all === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${all} failed`);
}

await main();
