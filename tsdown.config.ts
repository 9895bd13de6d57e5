import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    darkreach: 'cli/main.ts',
    index: 'src/index.ts',
    numerics: 'src/numerics/index.ts',
    figures: 'src/figures/index.ts',
    worker: 'src/engine/worker.ts',
    'reproduce-worker': 'cli/reproduce/worker.ts',
    'scan-worker': 'cli/scan/worker.ts',
    bench: 'bench/main.ts',
    validate: 'validation/main.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: false,
  clean: true,
  fixedExtension: false,
  // Packages are bundled, which is why they are development dependencies: a user installs few, and starting
  // from one file is several times faster than from hundreds. Those with binaries or files of their own stay
  // outside.
  noExternal: [/^(?!node:).*/],
  external: ['playwright-core', 'piscina', '@resvg/resvg-js', 'pdfkit', 'svg-to-pdfkit', '@duckdb/node-api'],
});
