import { defineConfig } from 'vitest/config'

/** Loading the library for nothing costs a tenth of a second a file: only where a seed or a count is given. */
const asked = process.env.FC_SEED !== undefined || process.env.FC_ROUNDS !== undefined
const setupFiles = asked ? ['./test/property/seed-and-rounds.ts'] : []

/** `unit`: beside the source, pure or on a temporary file. `contract`: needs both transports or a forked process. */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    setupFiles,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/migrations/**/*.test.ts'],
          environment: 'node',
          // Every test makes its own room and leaves no global behind; loading the program anew for each file doubles the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'exploits', include: ['test/exploits/**/*.exploit.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          environment: 'node',
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'interop',
          include: ['test/interop/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
    ],
  },
})
