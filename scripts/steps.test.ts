// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { outcomeOf, runSteps } from './steps';

const report = (passed: number, failed: number, suites = 0) => ({
  success: failed === 0 && suites === 0,
  numPassedTests: passed,
  numFailedTests: failed,
  numFailedTestSuites: suites,
});

describe('the steps of npm test', () => {
  it('counts tests, files that did not load, and errors outside of tests', () => {
    expect(outcomeOf(report(3, 0), 0)).toEqual({ passed: 3, failed: 0 });
    expect(outcomeOf(report(3, 2, 1), 1)).toEqual({ passed: 3, failed: 2 });
    expect(outcomeOf(report(3, 0, 2), 1)).toEqual({ passed: 3, failed: 2 });
    expect(outcomeOf(report(3, 0), 1)).toEqual({ passed: 3, failed: 1 });
    expect(outcomeOf(null, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('goes on after a failure and says so', async () => {
    const lines: string[] = [];
    const step = (name: string, code: string) => ({ name, command: process.execPath, args: ['-e', code] });
    const missing = { name: 'missing', command: 'seatcheck-no-such-command', args: [] };
    const steps = [step('one', 'process.exit(3)'), missing, step('two', '')];
    expect(await runSteps(steps, (line) => lines.push(line))).toEqual({ passed: 1, failed: 2 });
    expect(lines.filter((line) => line.startsWith('--')).map((line) => line.replace(/ in .*/, ''))).toEqual([
      '-- one: FAILED',
      '-- missing: FAILED',
      '-- two: passed',
    ]);
  });
});
