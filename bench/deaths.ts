import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npx tsx bench/deaths.ts [runs]`: the whole proof of pushes on both simulators (issue 6, "Proof"), with its numbers. CI runs
 * a part of it; `SEED=7 npx vitest run simulators/push` is one run alone.
 */
const runs = process.argv[2] ?? '1000';
if (!/^[1-9]\d{1,5}$/.test(runs))
  throw new Error('The number of runs, from 10 on: npx tsx bench/deaths.ts 1000');
const began = Date.now();
const proof = spawn('npx', ['vitest', 'run', 'simulators/push', '--disable-console-intercept'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, SEEDS: runs },
  stdio: 'inherit',
});
proof.on('exit', (code) => {
  console.log(`${runs} runs in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  process.exitCode = code ?? 1;
});
