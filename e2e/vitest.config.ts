import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    // Each file has its own browser and simulators; two at a time take three quarters of the time of one after another.
    maxWorkers: 2,
    // How long anything takes is the bench's matter; a machine that is busy with something else must fail nothing.
    testTimeout: 150_000,
    hookTimeout: 150_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
