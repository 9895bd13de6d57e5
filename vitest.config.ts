import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/setup/property-seed.ts'],
    include: ['{src,cli,tests,explorer,validation}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'out/test-report.json' }]],
    // Two cores at most: continuous integration has no more, and timings of children would suffer.
    maxWorkers: 2,
    // Modules are loaded once by each worker and not for every file, a minute less in all. No test leaves anything behind in them.
    isolate: false,
    testTimeout: 60_000,
  },
});
