import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/setup/property-seed.ts'],
    include: ['{src,cli,tests,explorer}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'out/test-report.json' }]],
    // Two cores at most: continuous integration has no more, and timings of children would suffer.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
