import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One step of `npm test`. */
export interface Step {
  name: string;
  command: string;
  args: string[];
  /** Vitest steps count their tests; any other step counts as one. */
  vitest?: boolean;
}

export interface Outcome {
  passed: number;
  failed: number;
}

/** Vitest's report in Jest's JSON shape, as far as it is used. */
interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

/**
 * A file that could not be loaded has no failed test but is a failure, and so is an error outside of all tests.
 * Null report: Vitest ended before it wrote one.
 */
export function outcomeOf(report: VitestReport | null, exitCode: number): Outcome {
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, success } = report;
  const quiet = numFailedTests === 0 && (exitCode !== 0 || !success);
  return { passed, failed: numFailedTests + (quiet ? Math.max(1, report.numFailedTestSuites) : 0) };
}

const run = (command: string, args: string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });

function readReport(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

async function runStep({ command, args, vitest = false }: Step): Promise<Outcome> {
  if (!vitest) return (await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const dir = mkdtempSync(join(tmpdir(), 'seatcheck-report-'));
  const report = join(dir, 'report.json');
  try {
    const more = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await run(command, [...args, ...more]);
    return outcomeOf(readReport(report), code);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Runs every step whatever the ones before it did. A heading before each, a line of its outcome after. */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void = console.log,
): Promise<Outcome> {
  const total: Outcome = { passed: 0, failed: 0 };
  for (const step of steps) {
    say(`\n== ${step.name}`);
    const started = Date.now();
    const { passed, failed } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    say(`-- ${step.name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  }
  return total;
}
